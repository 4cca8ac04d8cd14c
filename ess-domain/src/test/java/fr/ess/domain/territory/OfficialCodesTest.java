package fr.ess.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import org.junit.jupiter.api.Test;

class OfficialCodesTest {

    @Test
    void readsTheCodesOfCommunesEverywhere() {
        assertThat(CommuneCode.parse(" 35238 ").departement()).isEqualTo("35");
        assertThat(CommuneCode.parse("2a004").text()).isEqualTo("2A004");
        assertThat(CommuneCode.parse("2B033").departement()).isEqualTo("2B");
        assertThat(CommuneCode.parse("97411").departement()).isEqualTo("974");
    }

    @Test
    void refusesWhatIsNoCodeOfACommune() {
        for (String wrong : new String[] {"", "3523", "352380", "2C004", "A2004", "35 238", "３５２３８"}) {
            assertThat(CommuneCode.tryParse(wrong)).as(wrong).isEmpty();
        }
        assertThatThrownBy(() -> CommuneCode.parse("Rennes"))
                .isInstanceOfSatisfying(
                        EssException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_IDENTIFIER));
    }

    @Test
    void readsTheNumberOfAnEpciWithSpaces() {
        assertThat(EpciCode.parse("243 500 139").text()).isEqualTo("243500139");
        assertThat(EpciCode.tryParse("24350013")).isEmpty();
        assertThat(EpciCode.tryParse("24350013A")).isEmpty();
    }

    @Test
    void makesAStableSlugFromAName() {
        assertThat(Territory.slugOf("Pays de Rennes")).isEqualTo("pays-de-rennes");
        assertThat(Territory.slugOf(" Saint-Malo / L'Œuvre ")).isEqualTo("saint-malo-l-oeuvre");
        assertThat(Territory.slugOf("—")).isEmpty();
    }
}
