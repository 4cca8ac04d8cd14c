package fr.ess.application.structure.intake;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.structure.Identifier;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Who of those expected is met, in a few bytes each: registers speak of millions. Several threads may meet. */
public final class Attendance {

    private final long[] expected;
    private final boolean[] met;

    /** Of these numbers, in any order, repeated or not. */
    public Attendance(LongStream expected) {
        this.expected = expected.sorted().distinct().toArray();
        this.met = new boolean[this.expected.length];
    }

    /** Of the SIREN that structures bear. Called inside a unit of work. */
    public static Attendance ofSirens(StructureRepository structures) {
        LongStream.Builder known = LongStream.builder();
        structures.forEachIdentifier((number, bearer) -> {
            if (number.kind() == Identifier.Kind.SIREN) {
                known.add(Long.parseLong(number.value()));
            }
        });
        return new Attendance(known.build());
    }

    /** What is known of a number that is met. */
    public enum Meeting {
        UNEXPECTED,
        FIRST,
        AGAIN
    }

    /** Notes that a number was met. */
    public Meeting meet(long number) {
        int place = Arrays.binarySearch(expected, number);
        if (place < 0) {
            return Meeting.UNEXPECTED;
        }
        boolean again = met[place];
        met[place] = true;
        return again ? Meeting.AGAIN : Meeting.FIRST;
    }

    /** Those expected and not met, in order. */
    public LongStream absent() {
        return IntStream.range(0, expected.length).filter(place -> !met[place]).mapToLong(place -> expected[place]);
    }
}
