package fr.ess.application.structure.proposal;

import static fr.ess.application.structure.proposal.Proposals.PROPOSAL;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.proposal.Proposal;
import fr.ess.domain.structure.proposal.Proposal.State;
import fr.ess.domain.structure.proposal.ProposalId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what waits, and decides it: the mission takes a value over, gives another one, or keeps its own. */
public final class DecideProposal {

    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final StructureRepository structures;
    private final StructureKeeper keeper;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public DecideProposal(
            UnitOfWork unitOfWork,
            RecordedWork work,
            StructureRepository structures,
            StructureKeeper keeper,
            Ledger ledger,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.structures = structures;
        this.keeper = keeper;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The proposals, the earliest first, with the names of their structures; those that wait only, or all. */
    public List<Waiting> list(boolean decidedToo) {
        return unitOfWork.read(() -> ledger.list(PROPOSAL).stream()
                .filter(proposal -> decidedToo || proposal.isOpen())
                .map(proposal -> new Waiting(proposal, name(proposal)))
                .toList());
    }

    /**
     * One proposal.
     *
     * @throws EssException PROPOSAL_NOT_FOUND
     */
    public Waiting get(String id) {
        return unitOfWork.read(() -> {
            Proposal proposal = find(id);
            return new Waiting(proposal, name(proposal));
        });
    }

    private String name(Proposal proposal) {
        return keeper.named(List.of(proposal.structure())).stream()
                .map(bearer -> bearer.name())
                .findFirst()
                .orElseGet(() -> proposal.structure().toString());
    }

    private Proposal find(String id) {
        return ProposalId.tryParse(id.strip())
                .flatMap(known -> ledger.find(PROPOSAL, known))
                .orElseThrow(() -> new EssException(ErrorCode.PROPOSAL_NOT_FOUND, "id", id));
    }

    /**
     * Takes the value over, as a value the mission curates; the successor of a closed establishment as one more. A
     * closure without successor is noted, and nothing taken away.
     *
     * @param instead another value to take in its place, or empty
     * @throws EssException PROPOSAL_NOT_FOUND; PROPOSAL_DECIDED; INVALID_COMMAND for a value that the field refuses
     */
    public OperationId accept(String id, Optional<String> instead, Actor actor) {
        return decide(id, actor, (proposal, journal) -> {
            LocalDate today = LocalDate.now(clock);
            String wanted = instead.orElse(proposal.proposed());
            String value = switch (proposal.topic()) {
                case FIELD -> takeValue(proposal, wanted, today, journal);
                case ESTABLISHMENT_CLOSED -> takeSuccessor(proposal, wanted, today, journal);
            };
            return proposal.decided(State.ACCEPTED, value, today);
        });
    }

    private String takeValue(Proposal proposal, String wanted, LocalDate today, Journal journal) {
        Field<?> field = ProposeChange.field(proposal.subject());
        String value = ProposeChange.rewritten(field, wanted);
        SourceRecord curated = new SourceRecord(
                Source.MISSION,
                today,
                journal.operation().value(),
                Facts.ofTexts(Map.of(field.name(), value)),
                List.of(),
                List.of());
        structures.find(proposal.structure()).ifPresent(structure -> keeper.settle(structure, curated));
        return value;
    }

    private String takeSuccessor(Proposal proposal, String wanted, LocalDate today, Journal journal) {
        Siret closed = new Siret(proposal.subject());
        Optional<Siret> successor =
                wanted.isBlank() ? Optional.empty() : Optional.of(Succession.successor(wanted, closed));
        structures
                .find(proposal.structure())
                .ifPresent(structure -> new Succession(structures, keeper)
                        .take(structure, closed, successor, today, journal.operation()));
        return successor.map(Siret::number).orElse("");
    }

    /**
     * Keeps what is shown; the same suggestion of the same source is not made again.
     *
     * @throws EssException PROPOSAL_NOT_FOUND; PROPOSAL_DECIDED
     */
    public OperationId refuse(String id, String why, Actor actor) {
        return decide(
                id, actor, (proposal, journal) -> proposal.decided(State.REFUSED, why.strip(), LocalDate.now(clock)));
    }

    private OperationId decide(String id, Actor actor, Decision decision) {
        return work.run(OperationKind.DECIDE_PROPOSAL, actor, id.strip(), journal -> {
            Proposal proposal = find(id);
            if (!proposal.isOpen()) {
                throw new EssException(ErrorCode.PROPOSAL_DECIDED, "id", proposal.id());
            }
            ledger.put(PROPOSAL, decision.take(proposal, journal), journal);
            return journal.operation();
        });
    }

    private interface Decision {
        Proposal take(Proposal proposal, Journal journal);
    }

    /** A proposal and the name of the structure it is about. */
    public record Waiting(Proposal proposal, String name) {}
}
