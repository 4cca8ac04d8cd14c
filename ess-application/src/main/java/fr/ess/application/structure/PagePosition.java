package fr.ess.application.structure;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where a page of results ends, so that the next one starts right after it whatever is written in between.
 *
 * @param score of the last entry
 * @param sortName its folded name
 * @param id its id
 */
public record PagePosition(int score, String sortName, StructureId id) implements Comparable<PagePosition> {

    private static final int PARTS = 3;

    /** Where a page ends that ends with this hit. */
    public static PagePosition of(DirectoryIndex.Hit last) {
        return new PagePosition(
                last.score(), last.entry().sortName(), last.entry().id());
    }

    /** The position as an opaque word for addresses. */
    public String token() {
        String text = score + "\n" + id + "\n" + sortName;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token.
     *
     * @throws EssException INVALID_PAGE_TOKEN for anything {@link #token} did not write
     */
    public static PagePosition parse(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", PARTS);
            if (parts.length == PARTS) {
                int score = Integer.parseInt(parts[0]);
                return StructureId.tryParse(parts[1])
                        .map(id -> new PagePosition(score, parts[2], id))
                        .orElseThrow(() -> new EssException(ErrorCode.INVALID_PAGE_TOKEN));
            }
        } catch (IllegalArgumentException e) {
            throw new EssException(ErrorCode.INVALID_PAGE_TOKEN).causedBy(e);
        }
        throw new EssException(ErrorCode.INVALID_PAGE_TOKEN);
    }

    /** The order of results: the highest score first, then names, then ids. */
    @Override
    public int compareTo(PagePosition other) {
        int byScore = Integer.compare(other.score, score);
        int byName = byScore != 0 ? byScore : compare(sortName, other.sortName);
        return byName != 0 ? byName : id.compareTo(other.id);
    }

    /** As databases order them, character by character: Java's own order parts those that it writes as two. */
    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
