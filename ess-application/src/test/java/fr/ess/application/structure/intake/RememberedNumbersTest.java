package fr.ess.application.structure.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.InMemoryStructureRepository;
import fr.ess.application.structure.intake.Attendance.Meeting;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a delivery remembers in a few bytes is what plain sets would remember. */
class RememberedNumbersTest {

    private final long seed = Long.getLong("ess.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    /** Small ones that come back, zero among them, and any others. */
    private long number() {
        return random.nextBoolean() ? random.nextInt(5_000) : random.nextLong();
    }

    @Test
    void aSetOfLongsIsASet() {
        LongSet set = new LongSet();
        Set<Long> plain = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            long number = number();
            assertThat(set.add(number)).as("%s, -Dess.seed=%s", number, seed).isEqualTo(plain.add(number));
        }
    }

    @Test
    void whoIsExpectedIsMetOnceThenAgainAndElseAbsent() {
        Set<Long> expected = new TreeSet<>();
        while (expected.size() < 2_000) {
            expected.add(number());
        }
        LongStream repeated = LongStream.concat(longs(expected), longs(expected).limit(10));
        Attendance attendance = new Attendance(repeated);
        Set<Long> absent = new TreeSet<>(expected);
        for (int i = 0; i < 5_000; i++) {
            long number = number();
            Meeting meant = !expected.contains(number)
                    ? Meeting.UNEXPECTED
                    : absent.remove(number) ? Meeting.FIRST : Meeting.AGAIN;
            assertThat(attendance.meet(number))
                    .as("%s, -Dess.seed=%s", number, seed)
                    .isEqualTo(meant);
        }
        assertThat(attendance.absent().boxed()).as("-Dess.seed=%s", seed).containsExactlyElementsOf(absent);
    }

    private static LongStream longs(Set<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue);
    }

    @Test
    void theNumbersOfADirectoryAreKnownAndOthersAreNot() {
        InMemoryStructureRepository structures = new InMemoryStructureRepository();
        for (int i = 0; i < 300; i++) {
            SourceRecord record = new SourceRecord(
                    new Source("RNA", SourceKind.REGISTER),
                    LocalDate.of(2026, 5, 1),
                    1,
                    Facts.of(Fields.RNA, rna(2 * i)),
                    List.of(),
                    List.of());
            structures.save(Structure.firstKnownFrom(record, new StructureId(i)));
        }
        KnownNumbers known = KnownNumbers.of(structures);
        for (int i = 0; i < 600; i++) {
            assertThat(known.mayHold(Identifier.of(rna(i)))).as("%s", i).isEqualTo(i % 2 == 0);
        }
    }

    private static RnaNumber rna(int number) {
        return new RnaNumber("W353%06d".formatted(number));
    }
}
