package fr.ess.application.bundle;

import java.util.List;

/**
 * What a bundle's manifest says of it.
 *
 * @param product the version of the product that wrote it
 * @param files in the order in which they are read
 */
public record BundleSummary(String product, List<BundleFile> files) {

    public BundleSummary {
        files = List.copyOf(files);
    }

    /** How many lines all files have. */
    public long lines() {
        return files.stream().mapToLong(BundleFile::lines).sum();
    }

    /**
     * One file of a bundle.
     *
     * @param sha256 the digest of its bytes, in hexadecimal
     */
    public record BundleFile(String name, long lines, String sha256) {}
}
