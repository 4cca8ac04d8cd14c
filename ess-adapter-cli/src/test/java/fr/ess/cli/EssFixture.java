package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The command as a user meets it on 1 June 2026, in a directory of its own, with real files. */
final class EssFixture {

    private static final Clock FIRST_OF_JUNE =
            Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneId.of("Europe/Paris"));

    /** Each command comes a millisecond after the one before, and so do the ids it gives. */
    private static final AtomicLong COMMANDS = new AtomicLong();

    /** The database of the demonstration, loaded once for all tests that read it. */
    private static byte[] demonstration = {};

    private final Path directory;
    private final Map<String, String> environment;

    private EssFixture(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** Where nothing was ever done. */
    static EssFixture in(Path directory) {
        return new EssFixture(directory, Map.of("COLUMNS", "200"));
    }

    /** Where the demonstration is loaded, as the usual database. */
    static EssFixture withDemonstration(Path directory) {
        EssFixture ess = in(directory);
        try {
            Files.write(directory.resolve("ess.db"), demonstration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ess;
    }

    private static synchronized byte[] demonstration() throws IOException {
        if (demonstration.length == 0) {
            Path once = Files.createTempDirectory("ess-fixture");
            in(once).run("demo", "--no-serve").succeeds();
            demonstration = Files.readAllBytes(once.resolve("ess-demo.db"));
            for (String suffix : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(once.resolve("ess-demo.db" + suffix));
            }
            Files.delete(once);
        }
        return demonstration;
    }

    EssFixture onAScreenOf(int columns) {
        return new EssFixture(directory, Map.of("COLUMNS", Integer.toString(columns)));
    }

    EssFixture withVariable(String name, String value) {
        return new EssFixture(directory, Map.of("COLUMNS", "200", name, value));
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Writes a file where the user stands. */
    Path write(String name, String... lines) {
        try {
            return Files.write(file(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file of the demonstration where the user stands. */
    Path copy(String name) {
        return copyFrom("/fr/ess/cli/demo/", name);
    }

    /** A file that ships with the product. */
    Path copyFrom(String folder, String name) {
        try (InputStream content = EssFixture.class.getResourceAsStream(folder + name)) {
            Files.write(file(name), content.readAllBytes());
            return file(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a line, in which double quotes hold words together. */
    Run type(String line) {
        List<String> words = words(line);
        assertThat(words).first().isEqualTo("ess");
        return run(words.subList(1, words.size()).toArray(String[]::new));
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c != ' ' || quoted) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(now(), environment, directory, "Annaïg", false);
        int code = new EssCommand(surroundings).execute(utf8(out), utf8(err), arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    EssCommand command() {
        return new EssCommand(new Surroundings(now(), environment, directory, "Annaïg", false));
    }

    private static Clock now() {
        return Clock.offset(FIRST_OF_JUNE, Duration.ofMillis(COMMANDS.incrementAndGet()));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What a command answered. Spaces that do not break are ordinary ones here, so that tests can be typed. */
    record Run(int code, String out, String err) {

        Run {
            out = out.replace("\ufeff", "").replace('\u00a0', ' ').replace('\u202f', ' ');
            err = err.replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        Run succeeds() {
            assertThat(code).as(err).isZero();
            assertThat(err).isEmpty();
            return this;
        }

        Run fails(int expected) {
            assertThat(code).as(out + err).isEqualTo(expected);
            return this;
        }

        List<String> lines() {
            return out.lines().toList();
        }
    }
}
