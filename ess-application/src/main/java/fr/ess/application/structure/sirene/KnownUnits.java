package fr.ess.application.structure.sirene;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.StructureId;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The numbers of SIRENE that structures of the directory bear, a few bytes each, and which units were met. For any thread. */
final class KnownUnits {

    private final long[] sirens;
    private final long[] sirets;
    private final long[] stated;
    /** One for each SIREN, since several threads meet units. */
    private final boolean[] met;

    /** Of these numbers, in any order; of some of the SIREN the register spoke before. */
    KnownUnits(LongStream sirens, LongStream sirets, LongStream stated) {
        this.sirens = sirens.sorted().distinct().toArray();
        this.sirets = sirets.sorted().toArray();
        this.stated = stated.sorted().distinct().toArray();
        this.met = new boolean[this.sirens.length];
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
        int place = Arrays.binarySearch(sirens, siren);
        if (place >= 0) {
            met[place] = true;
        }
        return place >= 0;
    }

    /** The SIREN of which the register spoke before that were not met, in order. */
    LongStream absent() {
        return Arrays.stream(stated).filter(siren -> !met[Arrays.binarySearch(sirens, siren)]);
    }

    boolean holds(Siret siret) {
        return Arrays.binarySearch(sirets, Long.parseLong(siret.number())) >= 0;
    }
}
