package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Relation;
import fr.ess.domain.network.RelationId;
import fr.ess.domain.network.RelationType;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps the relations between two actors: each once, whatever the end it is entered or read from. */
public final class KeepRelations {

    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Ids ids;

    @Inject
    public KeepRelations(RecordedWork work, UnitOfWork unitOfWork, Ledger ledger, Ids ids) {
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * A relation to enter, in the words of whoever enters it.
     *
     * @param one the actor it is told of first
     * @param type the code of a type, or its label from either end
     * @param newBackward for a type of the mission's own, what the second actor is to the first
     * @param evidence what shows it; empty when the source alone does
     */
    public record RelationCommand(
            Actor one,
            String type,
            Optional<String> newBackward,
            Actor other,
            DateRange days,
            Source source,
            String evidence) {}

    /**
     * Enters a relation.
     *
     * @throws EssException RELATION_TYPE_UNKNOWN with the fact {@code proposals}; RELATION_WITH_ITSELF
     */
    public Relation relate(RelationCommand command, fr.ess.application.shared.Actor by) {
        if (command.one().equals(command.other())) {
            throw new EssException(
                    ErrorCode.RELATION_WITH_ITSELF, "actor", command.one().key());
        }
        return work.run(OperationKind.KEEP_RELATION, by, command.type(), journal -> {
            Relation relation = read(command);
            ledger.put(ExploreLinks.RELATION, relation, journal);
            return relation;
        });
    }

    private Relation read(RelationCommand command) {
        List<RelationType> types = types();
        Optional<RelationType> forward =
                types.stream().filter(type -> type.isCalled(command.type())).findFirst();
        Optional<RelationType> backward = types.stream()
                .filter(type -> type.isCalledBackwards(command.type()))
                .findFirst();
        boolean turned = forward.isEmpty() && backward.isPresent();
        RelationType type = forward.or(() -> backward)
                .or(() -> command.newBackward().map(label -> new RelationType(command.type(), command.type(), label)))
                .orElseThrow(() -> new EssException(ErrorCode.RELATION_TYPE_UNKNOWN, "type", command.type())
                        .with(
                                "proposals",
                                types.stream().map(RelationType::forward).collect(Collectors.joining(", "))));
        return new Relation(
                new RelationId(ids.next()),
                turned ? command.other() : command.one(),
                type,
                turned ? command.one() : command.other(),
                command.days(),
                command.source(),
                command.evidence());
    }

    /** The types of relation: the usual ones and those that the mission made, in order. */
    public List<RelationType> types() {
        TreeSet<RelationType> types = new TreeSet<>(RelationType.USUAL);
        unitOfWork.read(() -> ledger.list(ExploreLinks.RELATION)).forEach(relation -> types.add(relation.type()));
        return List.copyOf(types);
    }

    /**
     * Enters that a relation lasted until a day and no longer.
     *
     * @throws EssException RELATION_NOT_FOUND when it did not hold that day
     */
    public Relation end(Actor one, String type, Actor other, LocalDate last, fr.ess.application.shared.Actor by) {
        return work.run(OperationKind.KEEP_RELATION, by, type, journal -> {
            Relation ended = told(one, type, other).stream()
                    .filter(relation -> relation.days().contains(last))
                    .findFirst()
                    .orElseThrow(() -> unknown(type))
                    .until(last);
            ledger.put(ExploreLinks.RELATION, ended, journal);
            return ended;
        });
    }

    /**
     * Takes out what was entered by mistake: every relation of that type between the two.
     *
     * @throws EssException RELATION_NOT_FOUND
     */
    public List<Relation> remove(Actor one, String type, Actor other, fr.ess.application.shared.Actor by) {
        return work.run(OperationKind.KEEP_RELATION, by, type, journal -> {
            List<Relation> found = told(one, type, other);
            if (found.isEmpty()) {
                throw unknown(type);
            }
            found.forEach(relation -> ledger.remove(ExploreLinks.RELATION, relation.id(), journal));
            return found;
        });
    }

    private static EssException unknown(String type) {
        return new EssException(ErrorCode.RELATION_NOT_FOUND, "type", type);
    }

    /** The relations that somebody tells of, whatever the end they are told from. */
    private List<Relation> told(Actor one, String type, Actor other) {
        return ledger.list(ExploreLinks.RELATION).stream()
                .filter(relation -> relation.isTold(one, type, other))
                .toList();
    }

    /** The relations of an actor on a day, as it reads them. */
    public List<SeenRelation> of(Actor end, LocalDate asOf) {
        List<SeenRelation> seen = new ArrayList<>();
        unitOfWork.read(() -> ledger.list(ExploreLinks.RELATION)).stream()
                .filter(relation -> relation.days().contains(asOf))
                .forEach(relation ->
                        relation.seenFrom(end).ifPresent(read -> seen.add(new SeenRelation(relation, read))));
        return seen;
    }

    /** A relation, and what one of its ends reads. */
    public record SeenRelation(Relation relation, Relation.Seen seen) {}
}
