package fr.ess.application.funding;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.fact.StructureFacts;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Gathers the facts of a verdict, each with its source and date; what nobody said stays unknown. */
public final class GatherFacts {

    private final UnitOfWork unitOfWork;
    private final ShowStructure show;
    private final ExplainQualification qualification;
    private final LinkFacts links;

    @Inject
    public GatherFacts(UnitOfWork unitOfWork, ShowStructure show, ExplainQualification qualification, LinkFacts links) {
        this.unitOfWork = unitOfWork;
        this.show = show;
        this.qualification = qualification;
        this.links = links;
    }

    /**
     * What the directory knows of a structure on a day. Networks and links with elected people are the mission's own
     * knowledge: the public's facts leave them out.
     *
     * @throws EssException STRUCTURE_NOT_FOUND or STRUCTURE_AMBIGUOUS
     */
    public StructureSheet ofStructure(String reference, LocalDate day, Audience audience) {
        return unitOfWork.read(() -> {
            StructureView structure = show.get(reference, audience);
            FactSheet facts = StructureFacts.of(
                    structure.profile(), qualification.qualify(structure, day).legal(), day);
            return new StructureSheet(
                    structure,
                    audience == Audience.PUBLIC ? facts : links.on(day).complete(structure.id(), facts));
        });
    }

    /** A structure with the facts known of it. */
    public record StructureSheet(StructureView structure, FactSheet facts) {}

    /**
     * Facts as somebody gives them.
     *
     * @param texts by name of fact; several texts, or one with commas, where a fact is a set of codes
     * @throws EssException FACT_UNKNOWN, FACT_UNREADABLE
     */
    public static FactSheet declared(Map<String, ? extends Collection<String>> texts, Source source, LocalDate day) {
        FactSheet sheet = FactSheet.EMPTY;
        for (var entry : texts.entrySet()) {
            Fact<?> fact = FundingFacts.find(entry.getKey())
                    .orElseThrow(() -> new EssException(ErrorCode.FACT_UNKNOWN, "fact", entry.getKey()));
            Object value = fact.read(apart(fact, entry.getValue()))
                    .orElseThrow(() -> new EssException(ErrorCode.FACT_UNREADABLE, "fact", fact)
                            .with("value", String.join(", ", entry.getValue()))
                            .with("type", fact.type().word())
                            .with("values", fact.values().isEmpty() ? "…" : String.join(", ", fact.values())));
            sheet = sheet.withValue(fact, value, source, day);
        }
        return sheet;
    }

    private static List<String> apart(Fact<?> fact, Collection<String> texts) {
        return fact.type().shape() == FactType.Shape.CODES
                ? texts.stream()
                        .flatMap(text -> List.of(text.split(",", -1)).stream())
                        .toList()
                : List.copyOf(texts);
    }

    /** The facts with the day of the request, which is the day of the question unless they say otherwise. */
    public static FactSheet requestedOn(LocalDate day, FactSheet facts) {
        return facts.orElse(FactSheet.EMPTY.with(FundingFacts.REQUESTED_ON, day, Source.MISSION, day));
    }
}
