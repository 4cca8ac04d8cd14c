package fr.ess.application.network;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndex.Hit;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The communes of the living structures of the directory. Called inside a unit of work. */
public final class Seats {

    private static final int ALL = 5_000_000;
    private static final String CEASED = StructureStatus.CEASED.name().toLowerCase(Locale.ROOT);

    private final DirectoryIndex index;

    @Inject
    public Seats(DirectoryIndex index) {
        this.index = index;
    }

    /** The commune of every structure that has not ceased, where it is known. */
    public Map<StructureId, CommuneCode> everywhere() {
        return of(DirectoryQuestion.everything(Audience.MISSION, ALL));
    }

    /** The commune of every structure that has not ceased, in these communes. */
    public Map<StructureId, CommuneCode> within(Set<CommuneCode> communes) {
        DirectoryQuestion everything = DirectoryQuestion.everything(Audience.MISSION, ALL);
        return of(new DirectoryQuestion(
                everything.words(),
                everything.choices(),
                Optional.of(communes),
                everything.audience(),
                everything.after(),
                everything.limit()));
    }

    private Map<StructureId, CommuneCode> of(DirectoryQuestion question) {
        Map<StructureId, CommuneCode> seats = new TreeMap<>();
        index.search(question).stream()
                .map(Hit::entry)
                .filter(entry -> !entry.status().equals(Optional.of(StructureStatus.CEASED)))
                .forEach(entry ->
                        entry.place().map(Place::commune).ifPresent(commune -> seats.put(entry.id(), commune)));
        return seats;
    }

    /** How many structures have not ceased, and no known commune. */
    public long unplaced() {
        DirectoryQuestion unplaced =
                DirectoryQuestion.everything(Audience.MISSION, 1).withChoice(Facet.COMMUNE, Facet.UNKNOWN);
        return index.count(unplaced) - index.count(unplaced.withChoice(Facet.STATUS, CEASED));
    }
}
