package fr.ess.domain.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.Coverage.Cell;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final CommuneCode RENNES = new CommuneCode("35238");
    private static final CommuneCode BRUZ = new CommuneCode("35047");
    private static final CommuneCode BETTON = new CommuneCode("35024");
    private static final Tag CHILDCARE = new Tag("garde d'enfants");
    private static final Tag HOUSING = new Tag("habitat");

    @Test
    void net3_aCellIsCompleteOnlyWhenEveryCommuneHasSomebodyWhoWorks() {
        SupportOffer rennes = offer(1, Set.of(RENNES), DateRange.from(DAY));
        SupportOffer both = offer(2, Set.of(BRUZ, RENNES), DateRange.until(DAY.minusDays(1)));

        Cell cell = new Coverage(List.of(rennes, both), DAY).cell(Set.of(RENNES, BRUZ), CHILDCARE);

        assertThat(cell.isComplete()).isFalse();
        assertThat(cell.contacts()).containsExactly(rennes.id());
        assertThat(cell.uncovered()).containsExactly(BRUZ);
        assertThat(cell.deserted()).containsExactly(both.id());
        assertThat(new Coverage(List.of(rennes, both), DAY)
                        .cell(Set.of(RENNES), CHILDCARE)
                        .isComplete())
                .isTrue();
        assertThat(new Coverage(List.of(rennes), DAY).cell(Set.of(), CHILDCARE).isComplete())
                .isFalse();
    }

    @Test
    void net3_theCellListsExactlyThoseTheMatchWouldContact() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        List<CommuneCode> communes = List.of(RENNES, BRUZ, BETTON);
        boolean sawComplete = false;
        boolean sawGap = false;
        for (int run = 0; run < 2_000; run++) {
            List<SupportOffer> offers = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                TreeSet<CommuneCode> served = new TreeSet<>();
                communes.stream().filter(any -> random.nextBoolean()).forEach(served::add);
                offers.add(offer(i, served, DateRange.from(DAY.plusDays(random.nextInt(3) - 1))));
            }
            Coverage coverage = new Coverage(offers, DAY);
            TreeSet<SupportOfferId> contacted = new TreeSet<>();
            communes.forEach(commune -> coverage.match(commune, CHILDCARE).forEach(offer -> contacted.add(offer.id())));

            Cell cell = coverage.row(Set.copyOf(communes), List.of(CHILDCARE)).get(CHILDCARE);

            assertThat(cell.contacts()).as("-Dess.seed=%s", seed).isEqualTo(contacted);
            assertThat(cell.isComplete())
                    .as("-Dess.seed=%s", seed)
                    .isEqualTo(communes.stream()
                            .noneMatch(commune ->
                                    coverage.match(commune, CHILDCARE).isEmpty()));
            assertThat(coverage.match(RENNES, HOUSING)).isEmpty();
            sawComplete |= cell.isComplete();
            sawGap |= !cell.isComplete();
        }
        assertThat(sawComplete && sawGap).isTrue();
    }

    @Test
    void theNearestAreNamedFirst() {
        SupportOffer wide = offer(1, Set.of(RENNES, BRUZ), DateRange.ALWAYS);
        SupportOffer local = offer(2, Set.of(RENNES), DateRange.ALWAYS);

        assertThat(new Coverage(List.of(wide, local), DAY).match(RENNES, CHILDCARE))
                .containsExactly(local, wide);
    }

    private static SupportOffer offer(long id, Set<CommuneCode> communes, DateRange workerDays) {
        return new SupportOffer(
                new SupportOfferId(id),
                "Offre " + id,
                Optional.empty(),
                new TreeSet<>(Set.of(CHILDCARE)),
                new TreeSet<>(),
                new TreeSet<>(communes),
                List.of(new SupportOffer.Worker(new PersonId(id), workerDays)),
                DateRange.ALWAYS);
    }
}
