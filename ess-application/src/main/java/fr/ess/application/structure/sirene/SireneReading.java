package fr.ess.application.structure.sirene;

import fr.ess.application.structure.sirene.SireneUnit.Site;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.NationalGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What SIRENE states of a unit. Of one that asked not to be disclosed (code de commerce, art. R123-232-1), only the name
 * of the legal person, its codes and the communes of its establishments are read, whatever the file still holds.
 */
final class SireneReading {

    static final Source SIRENE = new Source("sirene", SourceKind.REGISTER);

    /** What SIRENE writes for a day that nobody knows. */
    private static final String NO_DAY = "1900-01-01";

    private static final String PARTLY_DISCLOSED = "P";
    private static final String CEASED = "C";
    private static final String CLOSED = "F";
    private static final String YES = "true";

    private final LocalDate statedOn;
    private final long operation;
    private final Function<String, Optional<CommuneCode>> communes;
    private final BiConsumer<StockRow<UnitColumn>, Refused> refused;

    /**
     * A reading.
     *
     * @param communes today's commune of a code that SIRENE writes
     * @param refused hears of each value that is not what its column should hold
     */
    SireneReading(
            LocalDate statedOn,
            long operation,
            Function<String, Optional<CommuneCode>> communes,
            BiConsumer<StockRow<UnitColumn>, Refused> refused) {
        this.statedOn = statedOn;
        this.operation = operation;
        this.communes = communes;
        this.refused = refused;
    }

    /** A value that cannot be read. */
    record Refused(String value, Message reason) {}

    /** What the unit's rows state; empty, and said, when its SIREN is none. */
    Optional<SourceRecord> read(SireneUnit unit) {
        StockRow<UnitColumn> row = unit.unit();
        boolean disclosed = !row.text(UnitColumn.DISCLOSURE).equals(PARTLY_DISCLOSED);
        Facts facts = facts(row, disclosed);
        if (facts.find(Fields.SIREN).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SourceRecord(SIRENE, statedOn, operation, facts, establishments(unit, disclosed), List.of()));
    }

    private Facts facts(StockRow<UnitColumn> row, boolean disclosed) {
        Facts.Gathering facts = new Facts.Gathering();
        put(facts, Fields.SIREN, row.text(UnitColumn.SIREN), row);
        put(facts, Fields.NAME, row.text(UnitColumn.NAME), row);
        if (disclosed) {
            put(facts, Fields.SIGLE, row.text(UnitColumn.SIGLE), row);
            put(facts, Fields.USUAL_NAME, row.text(UnitColumn.USUAL_NAME), row);
        }
        put(facts, Fields.RNA, row.text(UnitColumn.RNA), row);
        put(facts, Fields.LEGAL_CATEGORY, row.text(UnitColumn.LEGAL_CATEGORY), row);
        String nomenclature = row.text(UnitColumn.NOMENCLATURE);
        if (Nomenclature.find(nomenclature).isPresent()) {
            put(facts, Fields.ACTIVITY, beside(row.text(UnitColumn.ACTIVITY), nomenclature), row);
        }
        put(facts, Fields.ACTIVITY_2025, row.text(UnitColumn.ACTIVITY_2025), row);
        put(facts, Fields.HEADCOUNT, beside(row.text(UnitColumn.HEADCOUNT), row.text(UnitColumn.HEADCOUNT_YEAR)), row);
        put(facts, Fields.STATUS, row.text(UnitColumn.STATE), row);
        put(facts, Fields.CREATED_ON, known(row.text(UnitColumn.CREATED_ON)), row);
        if (row.text(UnitColumn.STATE).equals(CEASED)) {
            put(facts, Fields.CEASED_ON, known(row.text(UnitColumn.SINCE)), row);
        }
        put(facts, Fields.SIRENE_FLAG, row.text(UnitColumn.ESS_MARK), row);
        return facts.facts();
    }

    private <T> void put(Facts.Gathering facts, Field<T> field, String text, StockRow<UnitColumn> row) {
        if (!text.isEmpty()) {
            Parsed<T> read = field.read(text);
            read.value().ifPresent(value -> facts.put(field, value));
            read.reason().ifPresent(reason -> refused.accept(row, new Refused(text, reason)));
        }
    }

    /** A code with the year or the nomenclature that it needs; nothing without the code. */
    private static String beside(String code, String complement) {
        return code.isEmpty() ? "" : (code + " " + complement).strip();
    }

    private static String known(String day) {
        return day.equals(NO_DAY) ? "" : day;
    }

    /** Those of the territory and the seat; all of a unit whose seat is in the territory. */
    private List<Establishment> establishments(SireneUnit unit, boolean disclosed) {
        boolean seated = unit.sites().stream().anyMatch(site -> site.within() && isSeat(site));
        List<Establishment> places = new ArrayList<>();
        for (Site site : unit.sites()) {
            if (seated || site.within() || isSeat(site)) {
                establishment(site, disclosed, unit.unit()).ifPresent(places::add);
            }
        }
        return places;
    }

    private static boolean isSeat(Site site) {
        return site.row().text(EstablishmentColumn.SEAT).equals(YES);
    }

    private Optional<Establishment> establishment(Site site, boolean unitDisclosed, StockRow<UnitColumn> unit) {
        StockRow<EstablishmentColumn> row = site.row();
        String number = row.text(EstablishmentColumn.SIRET);
        boolean disclosed =
                unitDisclosed && !row.text(EstablishmentColumn.DISCLOSURE).equals(PARTLY_DISCLOSED);
        Address address = address(row, disclosed);
        return Siret.parse(number)
                .fold(
                        siret -> Optional.of(new Establishment(
                                Optional.of(siret),
                                row.text(EstablishmentColumn.SEAT).equals(YES),
                                address,
                                closure(site, siret),
                                disclosed
                                        ? site.position()
                                                .or(() -> address.commune().flatMap(in -> position(row, in)))
                                        : Optional.empty())),
                        reason -> {
                            refused.accept(unit, new Refused(number, reason));
                            return Optional.empty();
                        });
    }

    private static Optional<GeoPoint> position(StockRow<EstablishmentColumn> row, CommuneCode commune) {
        try {
            double easting = Double.parseDouble(row.text(EstablishmentColumn.EASTING));
            double northing = Double.parseDouble(row.text(EstablishmentColumn.NORTHING));
            return NationalGrid.of(commune).flatMap(grid -> grid.point(easting, northing));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Address address(StockRow<EstablishmentColumn> row, boolean disclosed) {
        String locality = row.text(EstablishmentColumn.LOCALITY);
        Optional<CommuneCode> commune = communes.apply(row.text(EstablishmentColumn.COMMUNE));
        return disclosed
                ? new Address(street(row), row.text(EstablishmentColumn.POSTCODE), locality, commune)
                : new Address("", "", locality, commune);
    }

    private static String street(StockRow<EstablishmentColumn> row) {
        String way = Stream.of(
                        row.text(EstablishmentColumn.NUMBER),
                        row.text(EstablishmentColumn.REPETITION),
                        WayType.written(row.text(EstablishmentColumn.WAY_TYPE)),
                        row.text(EstablishmentColumn.WAY))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(way, row.text(EstablishmentColumn.COMPLEMENT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Closure> closure(Site site, Siret siret) {
        if (!site.row().text(EstablishmentColumn.STATE).equals(CLOSED)) {
            return Optional.empty();
        }
        Optional<LocalDate> on = Fields.CREATED_ON
                .read(known(site.row().text(EstablishmentColumn.SINCE)))
                .value();
        Optional<Siret> successor = site.successor().flatMap(Siret::tryParse).filter(number -> !number.equals(siret));
        return Optional.of(new Closure(on, successor));
    }
}
