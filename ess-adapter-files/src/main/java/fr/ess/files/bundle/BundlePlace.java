package fr.ess.files.bundle;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a bundle stands. A new one is written beside it, then takes its place; the former one waits under a name of its own
 * meanwhile, and comes back when the machine stopped between the two moves.
 */
final class BundlePlace {

    private final Path directory;
    private final Path beside;
    private final String name;

    private BundlePlace(Path directory, Path beside, String name) {
        this.directory = directory;
        this.beside = beside;
        this.name = name;
    }

    static BundlePlace of(Path directory) throws IOException {
        Path absolute = Files.exists(directory)
                ? directory.toRealPath()
                : directory.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path last = absolute.getFileName();
        if (parent == null || last == null) {
            throw new EssException(ErrorCode.BUNDLE_PLACE_TAKEN, "directory", directory);
        }
        BundlePlace place = new BundlePlace(absolute, parent, last.toString());
        place.recover();
        return place;
    }

    private Path former() {
        return beside.resolve("." + name + ".former");
    }

    private void recover() throws IOException {
        if (Files.notExists(directory) && Files.isDirectory(former())) {
            Files.move(former(), directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The directory, which is there. */
    Path existing() {
        if (!Files.isDirectory(directory)) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", directory);
        }
        return directory;
    }

    /** Something in the directory that no bundle holds. */
    Optional<String> stranger() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(entry ->
                            !entry.equals(Manifest.FILE) && Part.find(entry).isEmpty())
                    .sorted()
                    .findFirst();
        }
    }

    void refuseUnlessFreeOrBundle() throws IOException {
        if (Files.notExists(directory) || isEmpty()) {
            return;
        }
        if (!Files.isDirectory(directory) || stranger().isPresent() || !isBundle()) {
            throw new EssException(ErrorCode.BUNDLE_PLACE_TAKEN, "directory", directory);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private boolean isBundle() throws IOException {
        try {
            Manifest.read(directory);
            return true;
        } catch (EssException e) {
            if (e.code() == ErrorCode.BUNDLE_NEWER) {
                throw e;
            }
            return false;
        }
    }

    /** A directory of its own beside, which nobody else may look into. */
    Path beginPart() throws IOException {
        Files.createDirectories(beside);
        return Files.createTempDirectory(beside, "." + name + ".part-");
    }

    void replaceBy(Path part) throws IOException {
        discard(former());
        boolean replaces = Files.exists(directory) && !isEmpty();
        if (replaces) {
            Files.move(directory, former(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(directory);
        }
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        discard(former());
    }

    /** Deletes what a bundle holds, then the directory, if it is there. */
    void discard(Path bundle) throws IOException {
        if (!Files.isDirectory(bundle)) {
            return;
        }
        for (Part part : Part.values()) {
            Files.deleteIfExists(bundle.resolve(part.file()));
        }
        Files.deleteIfExists(bundle.resolve(Manifest.FILE));
        Files.delete(bundle);
    }
}
