package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.territory.CommuneState.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommuneHistoryTest {

    private static final CommuneCode SMALL = new CommuneCode("35001");
    private static final CommuneCode MIDDLE = new CommuneCode("35002");
    private static final CommuneCode LARGE = new CommuneCode("35003");
    private static final LocalDate FIRST_MERGER = LocalDate.of(1973, 1, 1);
    private static final LocalDate SECOND_MERGER = LocalDate.of(2000, 1, 1);
    private static final LocalDate SEPARATION = LocalDate.of(2010, 1, 1);
    private static final DateRange NEVER_UNCERTAIN = DateRange.until(LocalDate.of(1900, 1, 1));

    private final CommuneHistory history = new CommuneHistory(
            List.of(
                    commune(MIDDLE, "Milieu", LocalDate.MIN, SECOND_MERGER),
                    part(MIDDLE, "Milieu", Standing.DELEGATED, SECOND_MERGER, LocalDate.MAX, LARGE),
                    commune(SMALL, "Petit", LocalDate.MIN, FIRST_MERGER),
                    part(SMALL, "Petit", Standing.ASSOCIATED, FIRST_MERGER, SEPARATION, MIDDLE),
                    commune(SMALL, "Le Petit", SEPARATION, LocalDate.MAX),
                    commune(LARGE, "Grand", LocalDate.MIN, LocalDate.MAX)),
            NEVER_UNCERTAIN);

    @Test
    void followsAMergerIntoACommuneThatMergedLater() {
        assertThat(history.communeOn(SMALL, FIRST_MERGER.minusDays(1))).contains(SMALL);
        assertThat(history.communeOn(SMALL, FIRST_MERGER)).contains(MIDDLE);
        assertThat(history.communeOn(SMALL, SECOND_MERGER)).contains(LARGE);
    }

    @Test
    void followsASeparation() {
        assertThat(history.communeOn(SMALL, SEPARATION.minusDays(1))).contains(LARGE);
        assertThat(history.communeOn(SMALL, SEPARATION)).contains(SMALL);
        assertThat(history.nameOn(SMALL, SEPARATION)).contains("Le Petit");
    }

    @Test
    void tellsWhatMadeACommuneWhatItIs() {
        assertThat(history.eventsOf(LARGE, SEPARATION.minusDays(1)))
                .extracting(CommuneEvent::kind, CommuneEvent::code, CommuneEvent::day)
                .containsExactly(
                        tuple(CommuneEvent.Kind.JOINED, SMALL, FIRST_MERGER),
                        tuple(CommuneEvent.Kind.JOINED, MIDDLE, SECOND_MERGER));
        assertThat(history.eventsOf(SMALL, SEPARATION))
                .extracting(CommuneEvent::kind)
                .containsExactly(CommuneEvent.Kind.SEPARATED);
    }

    @Test
    void knowsNothingOfACodeItDoesNotCover() {
        CommuneCode elsewhere = new CommuneCode("75056");

        assertThat(history.communeOn(elsewhere, SEPARATION)).isEmpty();
        assertThat(history.nameOn(elsewhere, SEPARATION)).isEmpty();
        assertThat(history.departements()).containsExactly("35");
    }

    @Test
    void refusesCommunesAttachedInACircle() {
        CommuneHistory circle = new CommuneHistory(
                List.of(
                        part(SMALL, "A", Standing.ABSORBED, LocalDate.MIN, LocalDate.MAX, LARGE),
                        part(LARGE, "B", Standing.ABSORBED, LocalDate.MIN, LocalDate.MAX, SMALL)),
                NEVER_UNCERTAIN);

        assertThatThrownBy(() -> circle.communeOn(SMALL, SEPARATION)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CommuneState commune(CommuneCode code, String name, LocalDate first, LocalDate next) {
        return new CommuneState(code, name, Standing.COMMUNE, days(first, next), Optional.empty());
    }

    private static CommuneState part(
            CommuneCode code, String name, Standing standing, LocalDate first, LocalDate next, CommuneCode into) {
        return new CommuneState(code, name, standing, days(first, next), Optional.of(into));
    }

    private static DateRange days(LocalDate first, LocalDate next) {
        return new DateRange(first, next.equals(LocalDate.MAX) ? next : next.minusDays(1));
    }
}
