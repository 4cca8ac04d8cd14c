package fr.ess.cli.boot;

import fr.ess.cli.shared.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

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

    private static PrintStream utf8(FileDescriptor stream, boolean flushing) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(stream)), flushing, StandardCharsets.UTF_8);
    }
}
