package fr.ess.cli.boot;

import fr.ess.cli.shared.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** The program {@code ess}. */
public final class Main {

    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out, false);
        PrintStream err = utf8(FileDescriptor.err, true);
        Surroundings surroundings = new Surroundings(
                Clock.system(LEGAL_TIME),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.getenv().getOrDefault("ESS_ACTOR", System.getProperty("user.name", "")),
                // The launcher looks: before Java 22 the JVM cannot tell one stream from another.
                Boolean.getBoolean("ess.terminal"));
        int code = new EssCommand(surroundings).execute(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Writes to a reader that may stop reading, as {@code head} does: that is no failure. A disk that is full is one.
     * What tells them apart is the text of the system, which names a pipe in every language.
     */
    private static final class ReaderMayLeave extends FilterOutputStream {

        ReaderMayLeave(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                    throw e;
                }
            }
        }
    }

    private static PrintStream utf8(FileDescriptor stream, boolean flushing) {
        return new PrintStream(
                new BufferedOutputStream(new ReaderMayLeave(new FileOutputStream(stream))),
                flushing,
                StandardCharsets.UTF_8);
    }
}
