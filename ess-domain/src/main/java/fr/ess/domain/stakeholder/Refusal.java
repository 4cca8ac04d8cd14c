package fr.ess.domain.stakeholder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What remains of somebody who was erased, so that no register brings her back: digests of her name in each place where
 * she sat, salted by the id, and nothing to read. Whoever has the register can try its names against it; that is what
 * it is for (RGPD, art. 21).
 *
 * @param digests one for each name and place
 * @param on the day she was erased
 */
public record Refusal(RefusalId id, SortedSet<String> digests, LocalDate on) {

    public Refusal {
        digests = Collections.unmodifiableSortedSet(new TreeSet<>(digests));
    }

    /** The refusal of somebody of these names in these places. */
    public static Refusal of(RefusalId id, Set<PersonName> names, Set<Collectivity> places, LocalDate on) {
        TreeSet<String> digests = new TreeSet<>();
        names.forEach(name -> places.forEach(place -> digests.add(digest(id, name, place))));
        return new Refusal(id, digests, on);
    }

    /** Whether somebody of that name in one of these places is the one who refused. */
    public boolean concerns(PersonName name, Set<Collectivity> places) {
        return places.stream().anyMatch(place -> digests.contains(digest(id, name, place)));
    }

    private static String digest(RefusalId id, PersonName name, Collectivity place) {
        String written = id + "|" + name.folded() + "|" + place.level() + "|" + place.code();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
