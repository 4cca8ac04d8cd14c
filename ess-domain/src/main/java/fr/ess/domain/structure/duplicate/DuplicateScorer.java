package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.duplicate.Clue.Kind;
import fr.ess.domain.structure.duplicate.DuplicateProfile.Place;
import fr.ess.domain.territory.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
        StructurePair pair = StructurePair.of(one.id(), other.id());
        boolean inOrder = pair.first().equals(one.id());
        DuplicateProfile first = inOrder ? one : other;
        DuplicateProfile second = inOrder ? other : one;
        List<Clue> clues = new ArrayList<>();
        sharedNumbers(first, second, clues);
        otherNumbers(first, second, Identifier.Kind.SIREN, Kind.OTHER_SIREN).ifPresent(clues::add);
        otherNumbers(first, second, Identifier.Kind.RNA, Kind.OTHER_RNA).ifPresent(clues::add);
        names.compare(first.names(), second.names()).ifPresent(clues::add);
        sharedSite(first, second).ifPresent(clues::add);
        sharedStreet(first, second).ifPresent(clues::add);
        communes(first, second).ifPresent(clues::add);
        return ScoredPair.of(pair, clues);
    }

    private static void sharedNumbers(DuplicateProfile one, DuplicateProfile other, List<Clue> clues) {
        for (Identifier number : one.identifiers()) {
            Kind kind = SHARED.get(number.kind());
            if (kind != null && other.identifiers().contains(number)) {
                clues.add(new Clue(kind, kind.worth(), number.value()));
            }
        }
    }

    /** Both have such a number, and none in common. */
    private static Optional<Clue> otherNumbers(
            DuplicateProfile one, DuplicateProfile other, Identifier.Kind kind, Kind against) {
        SortedSet<String> ours = one.numbers(kind);
        SortedSet<String> theirs = other.numbers(kind);
        boolean known = !ours.isEmpty() && !theirs.isEmpty();
        return known && ours.stream().noneMatch(theirs::contains)
                ? Optional.of(new Clue(against, against.worth(), ours.first() + " / " + theirs.first()))
                : Optional.empty();
    }

    private static Optional<Clue> sharedSite(DuplicateProfile one, DuplicateProfile other) {
        return one.sites().stream()
                .filter(other.sites()::contains)
                .findFirst()
                .map(site -> new Clue(Kind.SAME_SITE, Kind.SAME_SITE.worth(), site));
    }

    private static Optional<Clue> sharedStreet(DuplicateProfile one, DuplicateProfile other) {
        return one.places().stream()
                .filter(place -> !place.street().isEmpty() && other.places().contains(place))
                .map(Place::street)
                .findFirst()
                .map(street -> new Clue(Kind.SAME_STREET, Kind.SAME_STREET.worth(), street));
    }

    private static Optional<Clue> communes(DuplicateProfile one, DuplicateProfile other) {
        SortedSet<CommuneCode> ours = communesOf(one);
        SortedSet<CommuneCode> theirs = communesOf(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        Optional<CommuneCode> shared = ours.stream().filter(theirs::contains).findFirst();
        return shared.map(commune -> new Clue(Kind.SAME_COMMUNE, Kind.SAME_COMMUNE.worth(), commune.toString()))
                .or(() -> Optional.of(new Clue(
                        Kind.OTHER_COMMUNE, Kind.OTHER_COMMUNE.worth(), ours.first() + " / " + theirs.first())));
    }

    private static SortedSet<CommuneCode> communesOf(DuplicateProfile profile) {
        SortedSet<CommuneCode> communes = new TreeSet<>();
        profile.places().forEach(place -> communes.add(place.commune()));
        return communes;
    }
}
