package fr.ess.domain.contract;

import static fr.ess.domain.contract.ContractFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.charter.Vote;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Four seats, the fourth from 2005 on; more than half of those in office make the quorum. */
class BodyTest {

    private final Body body = new Body(
            new BodyId(1),
            "Comité",
            Body.Kind.PROGRAMMING_COMMITTEE,
            List.of(),
            IntStream.rangeClosed(1, 4)
                    .mapToObj(i -> new Body.Seat(
                            "S" + i,
                            new PersonName("Membre " + i),
                            Optional.empty(),
                            "",
                            true,
                            DateRange.from(day(i == 4 ? "2005-01-01" : "2000-01-01"))))
                    .toList(),
            List.of(new Body.Quorum("", Share.ofPercent(50), true, "règlement intérieur, article 3", DateRange.ALWAYS)),
            List.of());

    @Test
    void votesWithTheQuorumOfTheDay() {
        assertThat(body.with(sitting("2004-12-31", List.of("S1", "S2"), List.of(), 2))
                        .sittings())
                .hasSize(1);
        assertRefused(
                ErrorCode.SITTING_WITHOUT_QUORUM,
                () -> body.with(sitting("2005-01-01", List.of("S1", "S2"), List.of(), 2)));
    }

    @Test
    void aRecusedMemberCountsNeitherAsPresentNorAsAVoice() {
        List<String> all = List.of("S1", "S2", "S3", "S4");
        assertThat(body.with(sitting("2006-01-01", all, List.of("S4"), 3)).sittings())
                .hasSize(1);
        assertRefused(ErrorCode.SITTING_VOICES, () -> body.with(sitting("2006-01-01", all, List.of("S4"), 4)));
        assertRefused(
                ErrorCode.SITTING_WITHOUT_QUORUM, () -> body.with(sitting("2006-01-01", all, List.of("S3", "S4"), 2)));
    }

    @Test
    void refusesSomebodyWhoHoldsNoSeatThatDay() {
        assertRefused(
                ErrorCode.SITTING_MEMBER_UNKNOWN,
                () -> body.with(sitting("2004-01-01", List.of("S1", "S2", "S4"), List.of(), 2)));
    }

    @Test
    void aSittingGrowsPointByPoint() {
        Body.Item item = sitting("2006-01-01", List.of(), List.of(), 3).items().get(0);
        Body grown = body.with(day("2006-01-01"), new TreeSet<>(List.of("S1", "S2", "S3")), item)
                .with(day("2006-01-01"), new TreeSet<>(), item)
                .with(day("2006-01-02"), new TreeSet<>(List.of("S1", "S2", "S3")), item);
        assertThat(grown.sittings())
                .extracting(sitting -> sitting.items().size())
                .containsExactly(2, 1);
        assertRefused(
                ErrorCode.SITTING_WITHOUT_QUORUM,
                () -> body.with(day("2006-01-01"), new TreeSet<>(List.of("S1")), item));
    }

    private static Body.Sitting sitting(String day, List<String> present, List<String> recused, int voices) {
        Body.Item item = new Body.Item(
                1,
                "Recyclerie",
                Optional.of(new FileReference("D1")),
                new TreeSet<>(recused),
                Optional.of(Vote.Counted.of(voices, 0, 0)),
                Body.Opinion.FAVOURABLE,
                "");
        return new Body.Sitting(day(day), new TreeSet<>(present), List.of(item), "");
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable body) {
        assertThatThrownBy(body)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
