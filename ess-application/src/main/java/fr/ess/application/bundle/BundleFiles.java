package fr.ess.application.bundle;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The directory that holds a whole data set as text. The same data set always gives the same bytes. */
public interface BundleFiles {

    /**
     * Writes a bundle, in place of the one that is there, if any: whoever looks sees the one or the other, whole.
     *
     * @param product the version of the product, for the manifest
     * @param content tells the data set
     * @throws fr.ess.domain.shared.EssException BUNDLE_PLACE_TAKEN when something else is there, BUNDLE_NEWER when the
     *     bundle there comes from a newer version, OUTPUT_FAILED; what was there is left as it was
     */
    BundleSummary write(Path directory, String product, Consumer<BundleContent> content);

    /**
     * Compares each file with the manifest, to its last byte.
     *
     * @throws fr.ess.domain.shared.EssException FILE_NOT_FOUND when there is no such directory; BUNDLE_DAMAGED with the
     *     {@code file} and {@code what} is wrong with it; BUNDLE_NEWER
     */
    BundleSummary check(Path directory);

    /**
     * Tells the data set, as {@link #write} was told it.
     *
     * @throws fr.ess.domain.shared.EssException as {@link #check} does, and BUNDLE_DAMAGED for a line that is no record,
     *     that would not be written back as it is, or that the listener cannot take; what was told by then is void
     */
    void read(Path directory, BundleContent listener);
}
