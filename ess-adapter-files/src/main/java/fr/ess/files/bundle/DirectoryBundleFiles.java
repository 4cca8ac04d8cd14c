package fr.ess.files.bundle;

import fr.ess.application.bundle.BundleContent;
import fr.ess.application.bundle.BundleFiles;
import fr.ess.application.bundle.BundleSummary;
import fr.ess.application.bundle.BundleSummary.BundleFile;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Bundles as directories of files of the plain file system. Only names that the format knows are ever opened. */
public final class DirectoryBundleFiles implements BundleFiles {

    @Inject
    public DirectoryBundleFiles() {}

    @Override
    public BundleSummary write(Path directory, String product, Consumer<BundleContent> content) {
        try {
            BundlePlace place = BundlePlace.of(directory);
            place.refuseUnlessFreeOrBundle();
            Path part = place.beginPart();
            try (BundleWriting writing = new BundleWriting(part)) {
                BundleSummary summary = writing.write(product, content);
                place.replaceBy(part);
                return summary;
            } finally {
                place.discard(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        }
    }

    @Override
    public BundleSummary check(Path directory) {
        try {
            BundlePlace place = BundlePlace.of(directory);
            BundleSummary summary = Manifest.read(place.existing());
            Optional<String> stranger = place.stranger();
            if (stranger.isPresent()) {
                throw Damage.of(stranger.get(), BundleTrouble.UNEXPECTED);
            }
            for (BundleFile file : summary.files()) {
                new PartReader(place.existing(), file).check();
            }
            return summary;
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(directory, e);
        }
    }

    @Override
    public void read(Path directory, BundleContent listener) {
        try {
            Path existing = BundlePlace.of(directory).existing();
            for (BundleFile file : Manifest.read(existing).files()) {
                Part part = Part.find(file.name()).orElseThrow();
                new PartReader(existing, file).read(new BundleReading(part, listener));
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(directory, e);
        }
    }

    private static EssException unreadable(Path directory, Exception cause) {
        if (Files.notExists(directory)) {
            return new EssException(ErrorCode.FILE_NOT_FOUND, "file", directory).causedBy(cause);
        }
        return new EssException(ErrorCode.FILE_UNREADABLE, "file", directory).causedBy(cause);
    }
}
