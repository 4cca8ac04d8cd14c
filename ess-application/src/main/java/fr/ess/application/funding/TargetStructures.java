package fr.ess.application.funding;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.VisitStructures;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.StructureFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.qualification.Qualifier;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lists the structures of a territory that a scheme could serve: those whose known facts do not exclude them. */
public final class TargetStructures {

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
            try (Stream<Structure> structures = visit.all(query(territory, day))) {
                for (Structure structure : (Iterable<Structure>) structures::iterator) {
                    target(structure, scheme, linked).ifPresent(each);
                    looked++;
                }
            }
            return looked;
        });
    }

    private static DirectoryQuery query(Optional<String> territory, LocalDate day) {
        return new DirectoryQuery(
                "", List.of(), territory, day, Audience.MISSION, Optional.empty(), SearchDirectory.LONGEST_PAGE, false);
    }

    private Optional<Target> target(Structure structure, SchemeOnADay scheme, LinkFacts.OnADay linked) {
        FactSheet facts = GatherFacts.requestedOn(scheme.day(), facts(structure, linked));
        return scheme.outcome(facts) == Outcome.INELIGIBLE
                ? Optional.empty()
                : Optional.of(new Target(structure, scheme.judge(facts)));
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
