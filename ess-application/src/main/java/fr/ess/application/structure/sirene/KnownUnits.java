package fr.ess.application.structure.sirene;

import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.intake.Attendance;
import fr.ess.application.structure.intake.Attendance.Meeting;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.StructureId;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The numbers of SIRENE that structures of the directory bear, a few bytes each, and which units were met. For any thread. */
final class KnownUnits {

    private final Attendance sirens;
    private final long[] sirets;
    private final long[] stated;

    /** Of these numbers, in any order; of some of the SIREN the register spoke before. */
    KnownUnits(LongStream sirens, LongStream sirets, LongStream stated) {
        this.sirens = new Attendance(sirens);
        this.sirets = sirets.sorted().toArray();
        this.stated = stated.sorted().toArray();
    }

    /** Those of the directory. Called inside a unit of work. */
    static KnownUnits of(StructureRepository structures) {
        long[] spokenOf = structures.listKnownFrom(SireneReading.SIRENE).stream()
                .mapToLong(StructureId::value)
                .sorted()
                .toArray();
        LongStream.Builder sirens = LongStream.builder();
        LongStream.Builder sirets = LongStream.builder();
        LongStream.Builder stated = LongStream.builder();
        structures.forEachIdentifier((number, bearer) -> {
            if (number.kind() == Identifier.Kind.SIREN) {
                long siren = Long.parseLong(number.value());
                sirens.add(siren);
                if (Arrays.binarySearch(spokenOf, bearer.value()) >= 0) {
                    stated.add(siren);
                }
            } else if (number.kind() == Identifier.Kind.SIRET) {
                sirets.add(Long.parseLong(number.value()));
            }
        });
        return new KnownUnits(sirens.build(), sirets.build(), stated.build());
    }

    /** Whether the directory has a unit that the file tells of. */
    boolean meet(int siren) {
        return sirens.meet(siren) != Meeting.UNEXPECTED;
    }

    /** The SIREN of which the register spoke before that were not met, in order. */
    LongStream absent() {
        return sirens.absent().filter(siren -> Arrays.binarySearch(stated, siren) >= 0);
    }

    /** Whether the directory has an establishment. */
    boolean holds(Siret siret) {
        return Arrays.binarySearch(sirets, Long.parseLong(siret.number())) >= 0;
    }
}
