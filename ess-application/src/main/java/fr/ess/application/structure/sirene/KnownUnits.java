package fr.ess.application.structure.sirene;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siret;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The numbers of SIRENE that structures of the directory bear, a few bytes each, and which units were met. For any thread. */
final class KnownUnits {

    private final long[] sirens;
    private final long[] sirets;
    /** One for each SIREN, since several threads meet units. */
    private final boolean[] met;

    KnownUnits(LongStream sirens, LongStream sirets) {
        this.sirens = sirens.sorted().distinct().toArray();
        this.sirets = sirets.sorted().toArray();
        this.met = new boolean[this.sirens.length];
    }

    /** Those of the directory. Called inside a unit of work. */
    static KnownUnits of(StructureRepository structures) {
        LongStream.Builder sirens = LongStream.builder();
        LongStream.Builder sirets = LongStream.builder();
        structures.forEachIdentifier((number, bearer) -> {
            if (number.kind() == Identifier.Kind.SIREN) {
                sirens.add(Long.parseLong(number.value()));
            } else if (number.kind() == Identifier.Kind.SIRET) {
                sirets.add(Long.parseLong(number.value()));
            }
        });
        return new KnownUnits(sirens.build(), sirets.build());
    }

    /** Whether the directory has a unit that the file tells of. */
    boolean meet(int siren) {
        int place = Arrays.binarySearch(sirens, siren);
        if (place >= 0) {
            met[place] = true;
        }
        return place >= 0;
    }

    /** The SIREN of the directory that were not met, in order. */
    LongStream absent() {
        return IntStream.range(0, sirens.length).filter(place -> !met[place]).mapToLong(place -> sirens[place]);
    }

    boolean holds(Siret siret) {
        return Arrays.binarySearch(sirets, Long.parseLong(siret.number())) >= 0;
    }
}
