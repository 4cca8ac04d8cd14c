package fr.ess.application.structure.proposal;

import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Structure;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes a change that somebody outside the mission suggests: a public form, a partner, the structure itself. The record
 * stays as it is until an officer decides.
 */
public final class ProposeChange {

    private final RecordedWork work;
    private final ShowStructure show;
    private final StructureRepository structures;
    private final Proposals proposals;

    @Inject
    public ProposeChange(RecordedWork work, ShowStructure show, StructureRepository structures, Proposals proposals) {
        this.work = work;
        this.show = show;
        this.structures = structures;
        this.proposals = proposals;
    }

    /**
     * Keeps a proposal about one field.
     *
     * @param source who suggests it, never the mission
     * @throws EssException STRUCTURE_NOT_FOUND, STRUCTURE_AMBIGUOUS, FIELD_UNKNOWN; INVALID_COMMAND for a value that
     *     the field refuses; INVALID_FILTER for the mission itself as the source
     */
    public OperationId propose(
            String reference, String fieldName, String value, Source source, LocalDate on, Actor actor) {
        if (source.name().equalsIgnoreCase(Source.MISSION.name())) {
            throw new EssException(ErrorCode.INVALID_FILTER, "filter", "source").with("value", source.name());
        }
        Field<?> field = field(fieldName);
        String written = rewritten(field, value);
        StructureView seen = show.get(reference, Audience.MISSION);
        return work.run(OperationKind.PROPOSE_CHANGE, actor, seen.profile().name(), journal -> {
            Structure structure = structures.find(seen.id()).orElseThrow();
            proposals.propose(structure, field, written, source, on, journal);
            return journal.operation();
        });
    }

    /**
     * The field of that name.
     *
     * @throws EssException FIELD_UNKNOWN with the names there are
     */
    static Field<?> field(String name) {
        Optional<Field<?>> found = Fields.find(name.strip());
        return found.orElseThrow(() -> new EssException(ErrorCode.FIELD_UNKNOWN, "field", name)
                .with(
                        "proposals",
                        String.join(", ", Fields.ALL.stream().map(Field::name).toList())));
    }

    /** The value as the field writes it, whatever way it was written. */
    static <T> String rewritten(Field<T> field, String value) {
        return field.read(value).fold(field::write, reason -> {
            Message detail = reason.with("field", field.name()).with("value", value);
            throw new EssException(ErrorCode.INVALID_COMMAND).with(List.of(detail));
        });
    }
}
