package fr.ess.cli.shared;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it; tests give their own.
 *
 * @param environment the variables of the process
 * @param directory where relative paths start
 * @param user who asks, as the record of operations names them
 * @param interactive whether somebody watches the error stream on a terminal
 */
public record Surroundings(
        Clock clock, Map<String, String> environment, Path directory, String user, boolean interactive) {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;

    public Surroundings {
        environment = Map.copyOf(environment);
        user = user.isBlank() ? "?" : user.strip();
    }

    /** The columns a line may take: {@code COLUMNS} where it is set and sensible. */
    public int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}")
                ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)))
                : USUAL_WIDTH;
    }

    /** A path as the user wrote it, from where they stand. */
    public Path path(String written) {
        return directory.resolve(written);
    }
}
