package fr.ess.files.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneEvent;
import fr.ess.domain.territory.CommuneHistory;
import fr.ess.domain.territory.CommuneState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommuneHistoryReaderTest {

    private static final LocalDate ARTICLE = LocalDate.of(2005, 2, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final ShippedGeographySource SOURCE = new ShippedGeographySource();
    private static final CommuneHistory HISTORY = SOURCE.history();

    @Test
    void countsTheCommunesOfIlleEtVilaineOnEachDay() {
        assertThat(HISTORY.communesOf("35", ARTICLE)).hasSize(352);
        assertThat(HISTORY.communesOf("35", LocalDate.of(2019, 1, 1))).hasSize(333);
        assertThat(HISTORY.communesOf("35", TODAY)).hasSize(332);
        assertThat(HISTORY.communesOf("75", TODAY)).isEmpty();
    }

    @Test
    void endsWithTheOfficialCodeOfToday() {
        for (String departement : HISTORY.departements()) {
            assertThat(HISTORY.communesOf(departement, TODAY))
                    .extracting(CommuneState::code)
                    .containsExactlyElementsOf(SOURCE.geography().communesOfDepartement(departement).stream()
                            .map(Commune::code)
                            .toList());
            assertThat(HISTORY.communesOf(departement, TODAY))
                    .extracting(CommuneState::name)
                    .containsExactlyElementsOf(SOURCE.geography().communesOfDepartement(departement).stream()
                            .map(Commune::name)
                            .toList());
        }
    }

    @Test
    void leadsEveryCodeToACommuneOfToday() {
        assertThat(HISTORY.states())
                .allSatisfy(state -> assertThat(HISTORY.communeOn(state.code(), TODAY))
                        .hasValueSatisfying(code ->
                                assertThat(SOURCE.geography().find(code)).isPresent()));
    }

    @Test
    void neverGivesACodeTwoNamesAsACommuneOnOneDay() {
        for (CommuneState state : HISTORY.states()) {
            if (state.standing() == CommuneState.Standing.COMMUNE) {
                assertThat(HISTORY.statesOf(state.code()).stream()
                                .filter(other -> other.standing() == CommuneState.Standing.COMMUNE)
                                .filter(other -> other.days().overlaps(state.days())))
                        .as(state.toString())
                        .containsExactly(state);
            }
        }
    }

    @Test
    void remembersNamesMergersAndSeparations() {
        CommuneCode antrain = CommuneCode.parse("35004");
        CommuneCode saintSymphorien = CommuneCode.parse("35317");

        assertThat(HISTORY.nameOn(antrain, ARTICLE)).contains("Antrain");
        assertThat(HISTORY.nameOn(antrain, TODAY)).contains("Val-Couesnon");
        assertThat(HISTORY.communeOn(saintSymphorien, ARTICLE)).contains(CommuneCode.parse("35130"));
        assertThat(HISTORY.communeOn(saintSymphorien, TODAY)).contains(saintSymphorien);
        assertThat(HISTORY.eventsOf(antrain, TODAY))
                .filteredOn(event -> event.kind() == CommuneEvent.Kind.JOINED)
                .extracting(CommuneEvent::name)
                .containsExactlyInAnyOrder("La Fontenelle", "Saint-Ouen-la-Rouërie", "Tremblay");
    }

    @Test
    void admitsThatTheDayOfARecentMergerIsUnknown() {
        CommuneCode fleurigne = CommuneCode.parse("35112");
        CommuneCode chapelle = CommuneCode.parse("35062");

        assertThat(HISTORY.communeOn(fleurigne, LocalDate.of(2019, 1, 1))).contains(fleurigne);
        assertThat(HISTORY.communeOn(fleurigne, TODAY)).contains(chapelle);
        assertThat(HISTORY.isExactOn(LocalDate.of(2024, 6, 1))).isFalse();
        assertThat(HISTORY.isExactOn(ARTICLE)).isTrue();
        assertThat(HISTORY.isExactOn(TODAY)).isTrue();
        assertThat(HISTORY.eventsOf(chapelle, TODAY))
                .extracting(CommuneEvent::code, CommuneEvent::exact)
                .contains(tuple(fleurigne, false));
    }
}
