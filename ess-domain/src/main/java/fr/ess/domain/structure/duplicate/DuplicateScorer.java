package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.duplicate.Clue.Kind;
import fr.ess.domain.structure.duplicate.DuplicateProfile.Place;
import fr.ess.domain.territory.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how much two structures look like one, and why. A pure function of the two, whichever is named first. What is
 * unknown counts neither way: being in other communes, or having no number at all, never hides a pair.
 */
public final class DuplicateScorer {

    private static final Map<Identifier.Kind, Kind> SHARED = Map.of(
            Identifier.Kind.SIREN, Kind.SAME_SIREN,
            Identifier.Kind.SIRET, Kind.SAME_SIRET,
            Identifier.Kind.RNA, Kind.SAME_RNA,
            Identifier.Kind.PREFECTURE_NUMBER, Kind.SAME_PREFECTURE_NUMBER);

    private final NameComparison names;

    public DuplicateScorer(WordSimilarity similarity) {
        this.names = new NameComparison(similarity);
    }

    /** The score of two different structures; 0 without a clue when nothing brings them together. */
    public ScoredPair score(DuplicateProfile one, DuplicateProfile other) {
        return score(one, other, 0).orElseThrow();
    }

    /** The score, when it is not below the least; what speaks for a pair is looked at first, and may be enough to know. */
    Optional<ScoredPair> score(DuplicateProfile one, DuplicateProfile other, int least) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        DuplicateProfile first = inOrder ? one : other;
        DuplicateProfile second = inOrder ? other : one;
        List<Clue> clues = new ArrayList<>();
        NameComparison.Said said = names.compare(first.names(), second.names());
        said.clue().ifPresent(clues::add);
        sharedNumbers(first, second, clues);
        sharedSite(first, second, clues);
        sharedPhone(first, second, clues);
        sharedPlace(first, second, clues);
        if (sum(clues) < least) {
            return Optional.empty();
        }
        if (said.others()) {
            against(
                    Kind.OTHER_NAME,
                    first.names().get(0).text(),
                    second.names().get(0).text(),
                    clues);
        }
        otherNumbers(first, second, Identifier.Kind.SIREN, Kind.OTHER_SIREN, clues);
        otherNumbers(first, second, Identifier.Kind.RNA, Kind.OTHER_RNA, clues);
        otherCommunes(first, second, clues);
        ScoredPair scored = ScoredPair.of(StructurePair.of(first.id(), second.id()), clues);
        return scored.score() < least ? Optional.empty() : Optional.of(scored);
    }

    private static int sum(List<Clue> clues) {
        int sum = 0;
        for (Clue clue : clues) {
            sum += clue.points();
        }
        return sum;
    }

    private static void sharedNumbers(DuplicateProfile one, DuplicateProfile other, List<Clue> clues) {
        for (Identifier number : one.identifiers()) {
            if (other.identifiers().contains(number)) {
                Optional.ofNullable(SHARED.get(number.kind()))
                        .ifPresent(kind -> clues.add(new Clue(kind, kind.worth(), number.value())));
            }
        }
    }

    private static void sharedSite(DuplicateProfile one, DuplicateProfile other, List<Clue> clues) {
        first(one.sites(), other.sites())
                .ifPresent(site -> clues.add(new Clue(Kind.SAME_SITE, Kind.SAME_SITE.worth(), site)));
    }

    private static void sharedPhone(DuplicateProfile one, DuplicateProfile other, List<Clue> clues) {
        first(one.phones(), other.phones())
                .ifPresent(phone -> clues.add(new Clue(Kind.SAME_PHONE, Kind.SAME_PHONE.worth(), phone.number())));
    }

    private static void sharedPlace(DuplicateProfile one, DuplicateProfile other, List<Clue> clues) {
        Optional<CommuneCode> commune = first(one.communes(), other.communes());
        if (commune.isEmpty()) {
            return;
        }
        clues.add(new Clue(
                Kind.SAME_COMMUNE, Kind.SAME_COMMUNE.worth(), commune.get().toString()));
        for (Place place : one.places()) {
            if (!place.street().isEmpty() && other.places().contains(place)) {
                clues.add(new Clue(Kind.SAME_STREET, Kind.SAME_STREET.worth(), place.street()));
                return;
            }
        }
    }

    /** Both have such a number, and none in common. */
    private static void otherNumbers(
            DuplicateProfile one, DuplicateProfile other, Identifier.Kind kind, Kind against, List<Clue> clues) {
        Optional<Identifier> ours = one.find(kind);
        Optional<Identifier> theirs = other.find(kind);
        boolean shared = one.identifiers().stream()
                .anyMatch(number -> number.kind() == kind && other.identifiers().contains(number));
        if (ours.isPresent() && theirs.isPresent() && !shared) {
            against(against, ours.get().value(), theirs.get().value(), clues);
        }
    }

    private static void otherCommunes(DuplicateProfile one, DuplicateProfile other, List<Clue> clues) {
        List<CommuneCode> ours = one.communes();
        List<CommuneCode> theirs = other.communes();
        if (!ours.isEmpty() && !theirs.isEmpty() && first(ours, theirs).isEmpty()) {
            against(Kind.OTHER_COMMUNE, ours.get(0).toString(), theirs.get(0).toString(), clues);
        }
    }

    private static void against(Kind kind, String ours, String theirs, List<Clue> clues) {
        clues.add(new Clue(kind, kind.worth(), ours + " / " + theirs));
    }

    /** The first of these that is among those. */
    private static <T> Optional<T> first(List<T> these, List<T> those) {
        for (T one : these) {
            if (those.contains(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
