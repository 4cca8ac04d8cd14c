package fr.ess.domain.stakeholder;

import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who can help whom, and where nobody can. The matrix asks {@link #match} cell by cell: they cannot disagree. */
public final class Coverage {

    private final List<SupportOffer> offers;
    private final LocalDate asOf;

    public Coverage(Collection<SupportOffer> offers, LocalDate asOf) {
        this.offers =
                offers.stream().sorted(Comparator.comparing(SupportOffer::id)).toList();
        this.asOf = asOf;
    }

    /** The offers to contact for a subject in a commune, the nearest first: those that serve the fewest communes. */
    public List<SupportOffer> match(CommuneCode commune, Tag subject) {
        return offers.stream()
                .filter(offer -> offer.subjects().contains(subject)
                        && offer.communes().contains(commune)
                        && !offer.workersOn(asOf).isEmpty())
                .sorted(Comparator.comparing(
                                (SupportOffer offer) -> offer.communes().size())
                        .thenComparing(SupportOffer::id))
                .toList();
    }

    /** One cell for each subject, over the communes of a territory. */
    public Map<Tag, Cell> row(Set<CommuneCode> communes, Collection<Tag> subjects) {
        Map<Tag, Cell> row = new LinkedHashMap<>();
        subjects.forEach(subject -> row.put(subject, cell(communes, subject)));
        return row;
    }

    /** Who would be contacted somewhere in these communes, and where nobody would. */
    public Cell cell(Set<CommuneCode> communes, Tag subject) {
        TreeSet<SupportOfferId> contacted = new TreeSet<>();
        TreeSet<CommuneCode> uncovered = new TreeSet<>();
        for (CommuneCode commune : communes) {
            List<SupportOffer> matched = match(commune, subject);
            matched.forEach(offer -> contacted.add(offer.id()));
            if (matched.isEmpty()) {
                uncovered.add(commune);
            }
        }
        TreeSet<SupportOfferId> deserted = new TreeSet<>();
        offers.stream()
                .filter(offer -> offer.subjects().contains(subject)
                        && offer.days().contains(asOf)
                        && offer.workersOn(asOf).isEmpty()
                        && !Collections.disjoint(offer.communes(), communes))
                .forEach(offer -> deserted.add(offer.id()));
        return new Cell(contacted, uncovered, deserted);
    }

    /**
     * One subject over one territory.
     *
     * @param contacts the offers that would be contacted in one commune or more
     * @param uncovered the communes where none would
     * @param deserted the offers that stand but have nobody left, which explains some of the gaps
     */
    public record Cell(
            SortedSet<SupportOfferId> contacts, SortedSet<CommuneCode> uncovered, SortedSet<SupportOfferId> deserted) {

        public Cell {
            contacts = Collections.unmodifiableSortedSet(new TreeSet<>(contacts));
            uncovered = Collections.unmodifiableSortedSet(new TreeSet<>(uncovered));
            deserted = Collections.unmodifiableSortedSet(new TreeSet<>(deserted));
        }

        /** Whether every commune has somebody; never for no commune. */
        public boolean isComplete() {
            return uncovered.isEmpty() && !contacts.isEmpty();
        }
    }
}
