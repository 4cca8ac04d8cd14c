package fr.ess.application.structure.sirene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.structure.sirene.SireneReading.Delivery;
import fr.ess.application.structure.sirene.SireneReading.Stated;
import fr.ess.application.structure.sirene.SireneUnit.Site;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SireneReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final String SEAT = "90010001700012";
    private static final String SHOP = "90010001700020";

    private final Map<UnitColumn, String> unit = new EnumMap<>(UnitColumn.class);
    private final Map<EstablishmentColumn, String> seat = site(SEAT, "true", "12", "RUE", "DE CHATILLON", "35238");
    private final Map<EstablishmentColumn, String> shop = site(SHOP, "false", "4", "AV", "DES PEUPLIERS", "35051");
    private final List<StockIssue> issues = new ArrayList<>();

    SireneReadingTest() {
        unit.put(UnitColumn.SIREN, "900100017");
        unit.put(UnitColumn.DISCLOSURE, "O");
        unit.put(UnitColumn.CREATED_ON, "2001-03-12");
        unit.put(UnitColumn.SIGLE, "LAC");
        unit.put(UnitColumn.RNA, "W353001001");
        unit.put(UnitColumn.HEADCOUNT, "11");
        unit.put(UnitColumn.HEADCOUNT_YEAR, "2024");
        unit.put(UnitColumn.SINCE, "2008-01-01");
        unit.put(UnitColumn.STATE, "A");
        unit.put(UnitColumn.NAME, "LES ATELIERS DU CANAL");
        unit.put(UnitColumn.USUAL_NAME, "LES ATELIERS");
        unit.put(UnitColumn.LEGAL_CATEGORY, "9220");
        unit.put(UnitColumn.ACTIVITY, "88.10C");
        unit.put(UnitColumn.NOMENCLATURE, "NAFRev2");
        unit.put(UnitColumn.ESS_MARK, "O");
        unit.put(UnitColumn.ACTIVITY_2025, "88.10Y");
    }

    private static Map<EstablishmentColumn, String> site(
            String siret, String seat, String number, String type, String way, String commune) {
        Map<EstablishmentColumn, String> cells = new EnumMap<>(EstablishmentColumn.class);
        cells.put(EstablishmentColumn.SIREN, siret.substring(0, 9));
        cells.put(EstablishmentColumn.SIRET, siret);
        cells.put(EstablishmentColumn.DISCLOSURE, "O");
        cells.put(EstablishmentColumn.SEAT, seat);
        cells.put(EstablishmentColumn.NUMBER, number);
        cells.put(EstablishmentColumn.WAY_TYPE, type);
        cells.put(EstablishmentColumn.WAY, way);
        cells.put(EstablishmentColumn.POSTCODE, "35000");
        cells.put(EstablishmentColumn.LOCALITY, "RENNES");
        cells.put(EstablishmentColumn.COMMUNE, commune);
        cells.put(EstablishmentColumn.EASTING, "352100.5");
        cells.put(EstablishmentColumn.NORTHING, "6789200.0");
        cells.put(EstablishmentColumn.SINCE, "2008-01-01");
        cells.put(EstablishmentColumn.STATE, "A");
        return cells;
    }

    private static Site at(Map<EstablishmentColumn, String> cells, boolean within) {
        return new Site(
                new StockRow<>(14, column -> cells.getOrDefault(column, "")),
                within,
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Stated> read(Delivery delivery, Site... sites) {
        StockRow<UnitColumn> row = new StockRow<>(5, column -> unit.getOrDefault(column, ""));
        return new SireneReading(delivery, 1, issues::add).read(new SireneUnit(row, List.of(sites)));
    }

    private Optional<Stated> read(Site... sites) {
        return read(
                new Delivery(
                        DAY,
                        CommuneCode::tryParse,
                        new KnownUnits(LongStream.empty(), LongStream.empty(), LongStream.empty())),
                sites);
    }

    private SourceRecord record(Site... sites) {
        return read(sites).orElseThrow().record();
    }

    @Test
    void readsWhatTheUnitIs() {
        Facts facts = record(at(seat, true)).facts();

        assertThat(List.of(
                        Fields.SIREN,
                        Fields.NAME,
                        Fields.SIGLE,
                        Fields.USUAL_NAME,
                        Fields.RNA,
                        Fields.LEGAL_CATEGORY,
                        Fields.ACTIVITY,
                        Fields.ACTIVITY_2025,
                        Fields.HEADCOUNT))
                .extracting(field -> text(facts, field))
                .containsExactly(
                        "900100017",
                        "LES ATELIERS DU CANAL",
                        "LAC",
                        "LES ATELIERS",
                        "W353001001",
                        "9220",
                        "88.10C NAFRev2",
                        "88.10Y NAF2025",
                        "11 2024");
        assertThat(facts.find(Fields.CREATED_ON)).contains(LocalDate.of(2001, 3, 12));
        assertThat(facts.find(Fields.CEASED_ON)).isEmpty();
        assertThat(facts.find(Fields.SIRENE_FLAG)).isPresent();
        assertThat(issues).isEmpty();
    }

    private static <T> String text(Facts facts, Field<T> field) {
        return facts.find(field).map(field::write).orElse("");
    }

    @Test
    void aCeasedUnitSaysWhenAndADayThatNobodyKnowsIsNone() {
        unit.put(UnitColumn.STATE, "C");
        unit.put(UnitColumn.SINCE, "2019-06-30");
        unit.put(UnitColumn.CREATED_ON, "1900-01-01");

        Facts facts = record(at(seat, true)).facts();

        assertThat(facts.find(Fields.CEASED_ON)).contains(LocalDate.of(2019, 6, 30));
        assertThat(facts.find(Fields.CREATED_ON)).isEmpty();
    }

    @Test
    void anEstablishmentStandsWhereItsCoordinatesOrTheFileOfPositionsPutIt() {
        GeoPoint elsewhere = new GeoPoint(-1.6, 48.1);
        Site positioned = new Site(at(shop, true).row(), true, Optional.of(elsewhere), Optional.empty());

        List<Establishment> places = record(at(seat, true), positioned).establishments();

        Establishment office = places.get(0);
        assertThat(office.headOffice()).isTrue();
        assertThat(office.address())
                .isEqualTo(
                        new Address("12 RUE DE CHATILLON", "35000", "RENNES", Optional.of(CommuneCode.parse("35238"))));
        // Lambert 93, as the projection of RGF93 gives it to the metre.
        assertThat(office.position().orElseThrow().longitude()).isBetween(-1.68, -1.66);
        assertThat(office.position().orElseThrow().latitude()).isBetween(48.10, 48.12);
        assertThat(places.get(1).position()).contains(elsewhere);
        assertThat(places.get(1).address().street()).isEqualTo("4 AVENUE DES PEUPLIERS");
    }

    @Test
    void aClosedEstablishmentSaysWhenAndWhoContinuesIt() {
        shop.put(EstablishmentColumn.STATE, "F");
        shop.put(EstablishmentColumn.SINCE, "2024-03-31");
        Site closed = new Site(at(shop, true).row(), true, Optional.empty(), Optional.of(SEAT));

        assertThat(record(at(seat, true), closed).establishments().get(1).closure())
                .contains(new Closure(
                        Optional.of(LocalDate.of(2024, 3, 31)),
                        Siret.parse(SEAT).value()));
    }

    @Test
    void ofAUnitElsewhereTheSeatThePlacesHereAndThoseKnownAreKept() {
        assertThat(numbers(record(at(seat, false), at(shop, false)))).containsExactly(SEAT);
        assertThat(numbers(record(at(seat, true), at(shop, false)))).containsExactly(SEAT, SHOP);
        KnownUnits units =
                new KnownUnits(LongStream.of(900_100_017), LongStream.of(Long.parseLong(SHOP)), LongStream.empty());
        Delivery known = new Delivery(DAY, CommuneCode::tryParse, units);
        assertThat(numbers(read(known, at(seat, false), at(shop, false))
                        .orElseThrow()
                        .record()))
                .containsExactly(SEAT, SHOP);
    }

    private static List<String> numbers(SourceRecord record) {
        return record.establishments().stream()
                .map(place -> place.siret().orElseThrow().number())
                .toList();
    }

    @Test
    void ofAUnitThatIsNotDisclosedOnlyItsNameItsCodesAndItsCommunesAreRead() {
        for (String status : List.of("P", "N", "")) {
            unit.put(UnitColumn.DISCLOSURE, status);

            SourceRecord record = record(at(seat, true), at(shop, true));

            assertThat(text(record.facts(), Fields.NAME)).isEqualTo("LES ATELIERS DU CANAL");
            assertThat(record.facts().find(Fields.SIGLE)).isEmpty();
            assertThat(record.facts().find(Fields.USUAL_NAME)).isEmpty();
            assertThat(record.establishments()).allSatisfy(SireneReadingTest::saysItsCommuneAlone);
        }
    }

    @Test
    void anEstablishmentThatIsNotDisclosedSaysItsCommuneAlone() {
        shop.put(EstablishmentColumn.DISCLOSURE, "P");

        SourceRecord record = record(at(seat, true), at(shop, true));

        assertThat(text(record.facts(), Fields.SIGLE)).isEqualTo("LAC");
        assertThat(record.establishments().get(0).address().street()).isEqualTo("12 RUE DE CHATILLON");
        assertThat(record.establishments().get(1)).satisfies(SireneReadingTest::saysItsCommuneAlone);
    }

    private static void saysItsCommuneAlone(Establishment place) {
        Address address = place.address();
        assertThat(address).isEqualTo(new Address("", "", "RENNES", address.commune()));
        assertThat(address.commune()).isPresent();
        assertThat(place.position()).isEmpty();
    }

    @Test
    void whatIsMaskedIsLeftOutOfWhatWasStatedBefore() {
        SourceRecord before = record(at(seat, true), at(shop, true));
        unit.put(UnitColumn.DISCLOSURE, "P");
        Stated stated = read(at(seat, true), at(shop, true)).orElseThrow();

        assertThat(stated.disclosure().of(before)).isEqualTo(stated.record()).isNotEqualTo(before);
    }

    @Test
    void aUnitOfWhichANumberCannotBeReadIsSetAsideAndTheRowIsTold() {
        shop.put(EstablishmentColumn.SIRET, "90010001700021");

        assertThat(read(at(seat, true), at(shop, true))).isEmpty();
        unit.put(UnitColumn.SIREN, "900100018");
        assertThat(read(at(seat, true))).isEmpty();

        assertThat(issues)
                .extracting(StockIssue::stock, StockIssue::line, StockIssue::value)
                .containsExactly(
                        tuple(Stock.ESTABLISHMENTS, 14L, "90010001700021"), tuple(Stock.UNITS, 5L, "900100018"));
    }
}
