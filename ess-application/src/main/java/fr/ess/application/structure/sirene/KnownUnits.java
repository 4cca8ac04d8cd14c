package fr.ess.application.structure.sirene;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siret;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The numbers of SIRENE that structures of the directory bear, eight bytes each. Safe for threads. */
final class KnownUnits {

    private final long[] sirens;
    private final long[] sirets;

    private KnownUnits(LongStream sirens, LongStream sirets) {
        this.sirens = sirens.sorted().toArray();
        this.sirets = sirets.sorted().toArray();
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

    boolean holds(int siren) {
        return Arrays.binarySearch(sirens, siren) >= 0;
    }

    boolean holds(Siret siret) {
        return Arrays.binarySearch(sirets, Long.parseLong(siret.number())) >= 0;
    }
}
