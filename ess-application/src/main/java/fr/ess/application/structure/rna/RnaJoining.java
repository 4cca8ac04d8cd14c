package fr.ess.application.structure.rna;

import fr.ess.application.structure.KnownStructures;
import fr.ess.application.structure.StructureKeeper.Joined;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.PrefectureNumber;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the structure that an association of the RNA is: by its RNA number first, which is what this register knows best.
 * Its SIRET is rare and often another's: it joins an association to a structure that no other RNA number claims, and never
 * against the RNA number. What the older layout states of an association that the newer one describes is its numbers.
 */
final class RnaJoining {

    private final Source source;
    private final KnownStructures known;

    /**
     * Among some structures.
     *
     * @param source what the register is called
     */
    RnaJoining(Source source, KnownStructures known) {
        this.source = source;
        this.known = known;
    }

    /** What the register states, without the numbers that would join it to another; with the structure that it is for sure. */
    Joined join(SourceRecord stated, Consumer<CellIssue> said) {
        List<Structure> bearers = stated.facts().find(Fields.RNA).map(Identifier::of).stream()
                .flatMap(this::bearers)
                .toList();
        Optional<Structure> same = bearers.size() == 1
                ? Optional.of(bearers.get(0))
                : bearers.stream().filter(bearer -> states(bearer, stated)).findFirst();
        SourceRecord kept = without(stated, same, said);
        return new Joined(isDescribedBetter(stated) ? numbersOf(kept) : kept, same);
    }

    private boolean isDescribedBetter(SourceRecord stated) {
        return source.equals(RnaDelivery.OLDER)
                && Stream.concat(
                                stated.facts().find(Fields.RNA).map(Identifier::of).stream(),
                                stated.facts().find(Fields.PREFECTURE_NUMBER).map(Identifier::of).stream())
                        .flatMap(this::bearers)
                        .anyMatch(bearer -> !bearer.statedBy(RnaDelivery.NEWER).isEmpty());
    }

    private static SourceRecord numbersOf(SourceRecord stated) {
        Facts.Gathering numbers = new Facts.Gathering();
        stated.facts().find(Fields.RNA).ifPresent(number -> numbers.put(Fields.RNA, number));
        stated.facts()
                .find(Fields.PREFECTURE_NUMBER)
                .ifPresent(number -> numbers.put(Fields.PREFECTURE_NUMBER, number));
        return stated.withFacts(numbers.facts()).withEstablishments(List.of());
    }

    private Stream<Structure> bearers(Identifier number) {
        return known.bearers(number).stream().flatMap(id -> known.find(id).stream());
    }

    private boolean states(Structure structure, SourceRecord stated) {
        return structure.statedBy(source).stream()
                .anyMatch(record ->
                        record.facts().find(Fields.RNA).equals(stated.facts().find(Fields.RNA)));
    }

    private SourceRecord without(SourceRecord stated, Optional<Structure> same, Consumer<CellIssue> said) {
        SourceRecord kept = stated;
        Optional<Siren> siren = stated.facts().find(Fields.SIREN);
        if (siren.isPresent()) {
            boolean otherSiren = same.stream()
                    .flatMap(structure -> structure.identifiers().stream())
                    .anyMatch(number -> number.kind() == Identifier.Kind.SIREN
                            && !number.value().equals(siren.get().number()));
            if (otherSiren || isTaken(Identifier.of(siren.get()), stated, same)) {
                RnaIssue why = otherSiren ? RnaIssue.OTHER_SIREN : RnaIssue.NUMBER_TAKEN;
                said.accept(new CellIssue("siret", siretOf(stated), Message.of(why), false));
                kept = withoutSiret(kept);
            }
        }
        Optional<PrefectureNumber> old = stated.facts().find(Fields.PREFECTURE_NUMBER);
        if (old.isPresent() && isTaken(Identifier.of(old.get()), stated, same)) {
            said.accept(new CellIssue("id_ex", old.get().number(), Message.of(RnaIssue.NUMBER_TAKEN), false));
            kept = kept.withFacts(kept.facts().without(Fields.PREFECTURE_NUMBER));
        }
        return kept;
    }

    /** Whether this register gave the number already to an association of another RNA number. */
    private boolean isTaken(Identifier number, SourceRecord stated, Optional<Structure> same) {
        Optional<RnaNumber> own = stated.facts().find(Fields.RNA);
        return own.isPresent()
                && bearers(number)
                        .filter(bearer -> same.filter(joined -> joined.id().equals(bearer.id()))
                                .isEmpty())
                        .flatMap(bearer -> bearer.statedBy(source).stream())
                        .flatMap(record -> record.facts().find(Fields.RNA).stream())
                        .anyMatch(other -> !other.equals(own.get()));
    }

    private static String siretOf(SourceRecord stated) {
        return stated.establishments().stream()
                .flatMap(place -> place.siret().stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static SourceRecord withoutSiret(SourceRecord stated) {
        Facts facts = stated.facts().without(Fields.SIREN);
        List<Establishment> places = stated.establishments().stream()
                .map(place -> new Establishment(Optional.empty(), place.headOffice(), place.address()))
                .toList();
        return new SourceRecord(
                stated.source(), stated.part(), stated.statedOn(), stated.operation(), facts, places, stated.proofs());
    }
}
