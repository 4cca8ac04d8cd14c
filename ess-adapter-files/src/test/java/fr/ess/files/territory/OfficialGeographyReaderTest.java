package fr.ess.files.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.territory.ShippedTerritory;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationSeries;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialGeographyReaderTest {

    private static final ShippedGeographySource SOURCE = new ShippedGeographySource();
    private static final OfficialGeography FRANCE = SOURCE.geography();

    @Test
    void readsTheWholeOfFrance() {
        assertThat(FRANCE.communes()).hasSize(34_969);
        assertThat(FRANCE.epcis()).hasSize(1_255);
        assertThat(FRANCE.communesOfDepartement("35")).hasSize(332);
        assertThat(FRANCE.findDepartement("35"))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("Ille-et-Vilaine"));
        assertThat(FRANCE.regions()).anyMatch(region -> region.name().equals("Bretagne"));
    }

    @Test
    void readsNamesWithCommasAndQuotes() {
        assertThat(FRANCE.get(EpciCode.parse("200036473")).name())
                .isEqualTo("CA \"Saintes - Grandes Rives - L'Agglo\"");
        assertThat(FRANCE.get(EpciCode.parse("200006682")).departements()).containsExactly("21", "71");
    }

    @Test
    void knowsThatAPostcodeIsNotACommune() {
        assertThat(FRANCE.get(CommuneCode.parse("35238")).postcodes()).containsExactly("35000", "35200", "35700");
        assertThat(FRANCE.communesAtPostcode("35250")).hasSizeGreaterThan(5);
        assertThat(FRANCE.communesAtPostcode("35042")).isEmpty();
    }

    @Test
    void leavesEmptyWhatIsNotCounted() {
        assertThat(FRANCE.get(CommuneCode.parse("98412")).population()).isEmpty();
        assertThat(FRANCE.get(CommuneCode.parse("29155")).epci()).isEmpty();
    }

    @Test
    void givesEveryMemberOfAnEpciAndNoOther() {
        List<Commune> members = FRANCE.communesOf(EpciCode.parse("243500139"));

        assertThat(members).hasSize(43).extracting(Commune::name).contains("Rennes", "Bécherel");
        assertThat(FRANCE.communesOf(EpciCode.parse("000000000"))).isEmpty();
        int membersOfAll = FRANCE.epcis().stream()
                .mapToInt(epci -> FRANCE.communesOf(epci.code()).size())
                .sum();
        assertThat(membersOfAll).isEqualTo((int) FRANCE.communes().stream()
                .filter(commune -> commune.epci().isPresent())
                .count());
    }

    @Test
    void proposesEpcisByNameAndByNumber() {
        assertThat(FRANCE.findEpciNamed("rennes metropole")).isPresent();
        assertThat(FRANCE.nearestEpcis("243500193", 3))
                .first()
                .satisfies(epci -> assertThat(epci.name()).isEqualTo("Rennes Métropole"));
        assertThat(FRANCE.nearestEpcis("Liffré", 3))
                .first()
                .satisfies(epci -> assertThat(epci.name()).contains("Liffré"));
    }

    @Test
    void composesThePaysDeRennesWithItsFigures() {
        ShippedTerritory pays = SOURCE.shippedTerritories().get(0);
        List<CommuneCode> communes = pays.epcis().stream()
                .flatMap(epci -> FRANCE.communesOf(epci).stream())
                .map(Commune::code)
                .toList();

        assertThat(pays.slug()).isEqualTo("pays-de-rennes");
        assertThat(communes).hasSize(76);
        assertThat(SOURCE.populations())
                .extracting(series -> series.over(communes).total())
                .containsExactly(576_782L, 569_171L, 580_388L);
        assertThat(SOURCE.populations())
                .allMatch(series -> series.over(communes).isComplete());
        assertThat(pays.figures())
                .filteredOn(figure -> figure.precision() == PopulationFigure.Precision.PRECISE)
                .extracting(PopulationFigure::inhabitants)
                .containsExactlyElementsOf(SOURCE.populations().stream()
                        .map(series -> series.over(communes).total())
                        .toList());
        assertThat(pays.figures())
                .filteredOn(figure -> figure.precision() == PopulationFigure.Precision.ROUNDED)
                .extracting(PopulationFigure::inhabitants)
                .containsExactly(375_000L, 450_000L);
    }

    @Test
    void saysWhichCommunesASeriesDoesNotCount() {
        PopulationSeries dgcl = SOURCE.populations().get(1);
        List<CommuneCode> rennesAndParis = List.of(CommuneCode.parse("35238"), CommuneCode.parse("75056"));

        assertThat(dgcl.over(rennesAndParis).uncounted()).containsExactly(CommuneCode.parse("75056"));
    }
}
