package fr.ess.application.funding;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.VisitStructures;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.eligibility.Verdicts;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactTable;
import fr.ess.domain.funding.fact.StructureFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.qualification.Qualifier;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists the structures of a territory that a scheme could serve: those whose known facts do not exclude them. */
public final class TargetStructures {

    /** How many structures are judged together, and in memory at once. */
    private static final int BATCH = 1_024;

    private final UnitOfWork unitOfWork;
    private final KeepSchemes schemes;
    private final References references;
    private final VisitStructures visit;
    private final LinkFacts links;
    private final Qualifier qualifier;

    @Inject
    public TargetStructures(
            UnitOfWork unitOfWork,
            KeepSchemes schemes,
            References references,
            VisitStructures visit,
            LinkFacts links,
            ReferenceLists lists) {
        this.unitOfWork = unitOfWork;
        this.schemes = schemes;
        this.references = references;
        this.visit = visit;
        this.links = links;
        this.qualifier = new Qualifier(lists.perimeter());
    }

    /**
     * Visits each structure that the scheme could serve, in the order of the directory, never all in memory at once.
     *
     * @param territory its slug or name, or empty for the whole directory
     * @return how many structures were looked at
     * @throws EssException SCHEME_NOT_FOUND, SCHEME_UNFIT; TERRITORY_NOT_FOUND, PERIMETER_UNKNOWN
     */
    public long target(String code, Optional<String> territory, LocalDate day, Consumer<Target> each) {
        return unitOfWork.read(() -> {
            Compilation compiled = Compilation.of(schemes.get(code), day, references.current());
            SchemeOnADay scheme = compiled.ready()
                    .orElseThrow(
                            () -> new EssException(ErrorCode.SCHEME_UNFIT, "scheme", code).with(compiled.issues()));
            LinkFacts.OnADay linked = links.on(day);
            long looked = 0;
            Iterator<Structure> structures = visit.all(query(territory, day)).iterator();
            while (structures.hasNext()) {
                List<Structure> batch = next(structures);
                target(batch, scheme, linked, each);
                looked += batch.size();
            }
            return looked;
        });
    }

    private static List<Structure> next(Iterator<Structure> structures) {
        List<Structure> batch = new ArrayList<>(BATCH);
        while (structures.hasNext() && batch.size() < BATCH) {
            batch.add(structures.next());
        }
        return batch;
    }

    private static DirectoryQuery query(Optional<String> territory, LocalDate day) {
        return new DirectoryQuery(
                "", List.of(), territory, day, Audience.MISSION, Optional.empty(), SearchDirectory.LONGEST_PAGE, false);
    }

    private void target(List<Structure> batch, SchemeOnADay scheme, LinkFacts.OnADay linked, Consumer<Target> each) {
        Verdicts verdicts = scheme.judgeAll(FactTable.of(batch.stream()
                .map(structure -> GatherFacts.requestedOn(scheme.day(), facts(structure, linked)))
                .toList()));
        for (int row = 0; row < verdicts.size(); row++) {
            if (verdicts.outcome(row) != Outcome.INELIGIBLE) {
                each.accept(new Target(batch.get(row), verdicts.get(row)));
            }
        }
    }

    private FactSheet facts(Structure structure, LinkFacts.OnADay linked) {
        return linked.complete(
                structure.id(),
                StructureFacts.of(
                        structure.profile(),
                        qualifier.qualify(structure.profile(), linked.day()).legal(),
                        linked.day()));
    }

    /** A structure that a scheme could serve, with the verdict on what is known of it. */
    public record Target(Structure structure, Verdict verdict) {}
}
