package fr.ess.cli;

import fr.ess.cli.boot.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Another process of the command, which imports a file and may be killed while it does. */
final class ImportingProcess implements AutoCloseable {

    private final Process process;

    private ImportingProcess(Process process) {
        this.process = process;
    }

    /** Starts {@code ess import structures} on the usual database of the folder. */
    static ImportingProcess start(Path folder, Path file) throws IOException {
        return start(folder, "import", "structures", file.toString());
    }

    /** Starts any command there. */
    static ImportingProcess start(Path folder, String... words) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(words));
        File silence = folder.resolve("process.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(silence);
        builder.environment().remove("ESS_DB");
        return new ImportingProcess(builder.start());
    }

    /** A table of structures: each with its number, its commune and a name that tells the delivery. */
    static String[] rows(String delivery, int first, int count) {
        return IntStream.concat(IntStream.of(-1), IntStream.range(first, first + count))
                .mapToObj(i -> i < 0 ? "nom;siren;commune" : delivery + " " + i + ";" + siren(i) + ";Rennes")
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }

    /** A SIREN with its check digit. */
    private static String siren(int number) {
        String digits = String.format("%08d", 30_000_000 + number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int doubled = (digits.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, at most some time; whether it ended. */
    boolean ends(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
