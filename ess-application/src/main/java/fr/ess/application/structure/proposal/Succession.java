package fr.ess.application.structure.proposal;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the mission states of the places of a structure once it takes over that one of them closed: that one closed, where
 * the mission states it, and the one that succeeds it beside. Nothing is taken away.
 */
final class Succession {

    private final StructureRepository structures;
    private final StructureKeeper keeper;

    Succession(StructureRepository structures, StructureKeeper keeper) {
        this.structures = structures;
        this.keeper = keeper;
    }

    void take(Structure structure, Siret closed, Optional<Siret> successor, LocalDate on, OperationId operation) {
        Optional<Establishment> shown = places(structure, closed).findFirst();
        Closure closure = new Closure(shown.flatMap(Establishment::closure).flatMap(Closure::on), successor);
        List<Establishment> places = new ArrayList<>();
        structure.statedBy(Source.MISSION).stream()
                .flatMap(record -> record.establishments().stream())
                .map(place -> place.siret().equals(Optional.of(closed)) ? place.closed(closure) : place)
                .forEach(places::add);
        boolean stated = successor.isEmpty()
                || places.stream().anyMatch(place -> place.siret().equals(successor));
        if (!stated) {
            boolean headOffice = shown.map(Establishment::headOffice).orElse(false);
            places.add(known(structure, successor.get())
                    .orElseGet(() -> new Establishment(successor, headOffice, Address.UNKNOWN)));
        }
        keeper.settle(
                structure, new SourceRecord(Source.MISSION, on, operation.value(), Facts.NONE, places, List.of()));
    }

    /** The successor as the directory knows it: here, else at another structure. */
    private Optional<Establishment> known(Structure structure, Siret successor) {
        Stream<Structure> others = structures.findByIdentifier(Identifier.of(successor)).stream()
                .flatMap(id -> structures.find(id).stream());
        return Stream.concat(Stream.of(structure), others)
                .flatMap(holder -> places(holder, successor))
                .findFirst();
    }

    /**
     * The number of a successor, as somebody wrote it.
     *
     * @throws EssException INVALID_COMMAND when it is none, or the closed one itself
     */
    static Siret successor(String wanted, Siret closed) {
        Siret successor = Siret.parse(wanted).fold(Function.identity(), reason -> {
            throw refused(wanted, reason);
        });
        if (successor.equals(closed)) {
            throw refused(wanted, Message.of(IntakeIssue.SUCCESSOR_ITSELF));
        }
        return successor;
    }

    private static EssException refused(String value, Message reason) {
        Message detail =
                reason.with("field", IntakeColumn.SUCCESSOR_SIRET.target()).with("value", value);
        return new EssException(ErrorCode.INVALID_COMMAND).with(List.of(detail));
    }

    private static Stream<Establishment> places(Structure structure, Siret siret) {
        return structure.profile().establishments().stream()
                .map(stated -> stated.value())
                .filter(place -> place.siret().equals(Optional.of(siret)));
    }
}
