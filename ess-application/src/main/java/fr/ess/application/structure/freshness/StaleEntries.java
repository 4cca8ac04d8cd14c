package fr.ess.application.structure.freshness;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.freshness.FreshnessTerm;
import fr.ess.domain.structure.search.DirectoryEntry;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the entries that are past their term, the longest first; what has ceased is no longer asked. */
public final class StaleEntries {

    private final UnitOfWork unitOfWork;
    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final Ledger ledger;

    @Inject
    public StaleEntries(UnitOfWork unitOfWork, StructureRepository structures, DirectoryIndex index, Ledger ledger) {
        this.unitOfWork = unitOfWork;
        this.structures = structures;
        this.index = index;
        this.ledger = ledger;
    }

    /** Those whose last fresh day is before that day, by that day, then by id. */
    public List<Stale> listOn(LocalDate day) {
        return unitOfWork.read(() -> {
            Map<StructureId, LocalDate> verified = verifications(day);
            List<Stale> stale = new ArrayList<>();
            statements(day).forEach((id, known) -> {
                Optional<LocalDate> verifiedOn = Optional.ofNullable(verified.get(id));
                LocalDate last = FreshnessTerm.lastFreshDay(verifiedOn, known.statedOn, known.curated);
                if (last.isBefore(day)) {
                    living(id)
                            .ifPresent(
                                    entry -> stale.add(new Stale(id, entry.name(), verifiedOn, known.statedOn, last)));
                }
            });
            stale.sort(Comparator.comparing(Stale::lastFreshDay).thenComparing(Stale::structure));
            return List.copyOf(stale);
        });
    }

    private Optional<DirectoryEntry> living(StructureId id) {
        return index.find(id).filter(entry -> !entry.status().equals(Optional.of(StructureStatus.CEASED)));
    }

    private Map<StructureId, LocalDate> verifications(LocalDate day) {
        Map<StructureId, LocalDate> latest = new HashMap<>();
        ledger.forEach(VerifyStructure.VERIFICATION, kept -> {
            if (!kept.thing().on().isAfter(day)) {
                latest.merge(kept.thing().structure(), kept.thing().on(), StaleEntries::later);
            }
        });
        return latest;
    }

    private Map<StructureId, Known> statements(LocalDate day) {
        Map<StructureId, Known> known = new HashMap<>();
        structures.forEachRecord((id, record) -> {
            if (!record.statedOn().isAfter(day)) {
                known.merge(id, Known.of(record), Known::and);
            }
        });
        return known;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Known(LocalDate statedOn, boolean curated) {

        static Known of(SourceRecord record) {
            return new Known(record.statedOn(), record.source().kind() == SourceKind.MISSION);
        }

        Known and(Known other) {
            return new Known(later(statedOn, other.statedOn), curated || other.curated);
        }
    }

    /**
     * An entry past its term.
     *
     * @param verifiedOn when somebody confirmed it last, absent when nobody ever did
     * @param statedOn the latest day for which a source states something of it
     * @param lastFreshDay the last day on which it was taken as right
     */
    public record Stale(
            StructureId structure,
            String name,
            Optional<LocalDate> verifiedOn,
            LocalDate statedOn,
            LocalDate lastFreshDay) {}
}
