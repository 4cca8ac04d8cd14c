package fr.ess.files.bundle;

import fr.ess.application.bundle.BundleSummary;
import fr.ess.application.bundle.BundleSummary.BundleFile;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The file that names the others, with their digests and its own. One member a line. */
final class Manifest {

    static final String FILE = "manifest.json";
    private static final int FORMAT = 1;
    private static final int MOST_BYTES = 65_536;

    private Manifest() {}

    static byte[] bytes(BundleSummary summary) throws IOException {
        StringBuilder text = new StringBuilder("{\n\"bundle\":\"ess\",\n\"format\":" + FORMAT + ",\n");
        text.append("\"product\":").append(string(summary.product())).append(",\n\"files\":[");
        String separator = "\n";
        for (BundleFile file : summary.files()) {
            text.append(separator).append(new String(tree(file).bytes(), StandardCharsets.UTF_8));
            separator = ",\n";
        }
        text.append("\n],\n");
        String own = Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
        return text.append("\"sha256\":\"" + own + "\"\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String string(String text) throws IOException {
        String object = new String(new Tree().put("", text).bytes(), StandardCharsets.UTF_8);
        return object.substring("{\"\":".length(), object.length() - 1);
    }

    private static Tree tree(BundleFile file) {
        return new Tree().put("name", file.name()).put("lines", file.lines()).put("sha256", file.sha256());
    }

    /**
     * Reads the manifest of a directory.
     *
     * @throws EssException BUNDLE_DAMAGED, BUNDLE_NEWER
     */
    static BundleSummary read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Damage.of(FILE, BundleTrouble.MISSING);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw Damage.of(FILE, BundleTrouble.NOT_A_MANIFEST);
        }
        byte[] bytes = Files.readAllBytes(file);
        BundleSummary summary = parsed(bytes);
        if (!Arrays.equals(bytes(summary), bytes)) {
            throw Damage.of(FILE, BundleTrouble.ALTERED);
        }
        List<String> expected = Arrays.stream(Part.values()).map(Part::file).toList();
        if (!summary.files().stream().map(BundleFile::name).toList().equals(expected)) {
            throw Damage.of(FILE, BundleTrouble.NOT_A_MANIFEST);
        }
        return summary;
    }

    private static BundleSummary parsed(byte[] bytes) {
        try {
            Tree tree = Tree.parse(bytes);
            if (!tree.text("bundle").equals("ess")) {
                throw Damage.of(FILE, BundleTrouble.NOT_A_MANIFEST);
            }
            if (tree.number("format") > FORMAT) {
                throw new EssException(ErrorCode.BUNDLE_NEWER, "format", tree.number("format"))
                        .with("product", tree.find("product").orElse("?"))
                        .with("known", FORMAT);
            }
            return new BundleSummary(tree.text("product"), tree.list("files", Manifest::file));
        } catch (IOException | IllegalArgumentException e) {
            throw Damage.of(FILE, BundleTrouble.NOT_A_MANIFEST).causedBy(e);
        }
    }

    private static BundleFile file(Tree tree) {
        return new BundleFile(tree.text("name"), tree.number("lines"), tree.text("sha256"));
    }
}
