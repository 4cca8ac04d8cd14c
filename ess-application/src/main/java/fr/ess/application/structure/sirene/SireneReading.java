package fr.ess.application.structure.sirene;

import fr.ess.application.structure.sirene.SireneUnit.Site;
import fr.ess.application.structure.sirene.StockIssue.Stock;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What SIRENE states of a unit; what it does not disclose is left out, whatever the file still holds. */
final class SireneReading {

    static final Source SIRENE = new Source("sirene", SourceKind.REGISTER);

    /** What SIRENE writes for a day that nobody knows. */
    private static final String NO_DAY = "1900-01-01";

    private static final String DISCLOSED = "O";
    private static final String CEASED = "C";
    private static final String CLOSED = "F";
    private static final String YES = "true";

    private final Delivery delivery;
    private final long operation;
    private final Consumer<StockIssue> refused;

    /**
     * A reading.
     *
     * @param refused hears of each value that is not what its column should hold
     */
    SireneReading(Delivery delivery, long operation, Consumer<StockIssue> refused) {
        this.delivery = delivery;
        this.operation = operation;
        this.refused = refused;
    }

    /**
     * Files of one day, coming to a directory.
     *
     * @param communes today's commune of a code that SIRENE writes
     * @param known what the directory has already
     */
    record Delivery(LocalDate statedOn, Function<String, Optional<CommuneCode>> communes, KnownUnits known) {}

    /**
     * What is stated of a unit.
     *
     * @param disclosure what is left out of it, and is to be left out of what was stated before
     */
    record Stated(SourceRecord record, PartialDisclosure disclosure) {}

    /** What the unit's rows state; empty, and said, when its SIREN is none, or the SIRET of one of its establishments. */
    Optional<Stated> read(SireneUnit unit) {
        Facts facts = facts(unit.unit());
        if (facts.find(Fields.SIREN).isEmpty()) {
            return Optional.empty();
        }
        return establishments(unit).map(places -> {
            PartialDisclosure disclosure = disclosure(unit, places.keySet());
            SourceRecord whole = new SourceRecord(
                    SIRENE, delivery.statedOn, operation, facts, List.copyOf(places.values()), List.of());
            return new Stated(disclosure.of(whole), disclosure);
        });
    }

    private static PartialDisclosure disclosure(SireneUnit unit, Set<Siret> read) {
        return new PartialDisclosure(
                !isDisclosed(unit.unit().text(UnitColumn.DISCLOSURE)),
                unit.sites().stream()
                        .map(Site::row)
                        .filter(row -> !isDisclosed(row.text(EstablishmentColumn.DISCLOSURE)))
                        .flatMap(row -> Siret.tryParse(row.text(EstablishmentColumn.SIRET)).stream())
                        .filter(read::contains)
                        .collect(Collectors.toSet()));
    }

    /** Whoever is not said to be disclosed is not. */
    private static boolean isDisclosed(String status) {
        return status.equals(DISCLOSED);
    }

    private Facts facts(StockRow<UnitColumn> row) {
        Facts.Gathering facts = new Facts.Gathering();
        put(facts, Fields.SIREN, row.text(UnitColumn.SIREN), row);
        put(facts, Fields.NAME, row.text(UnitColumn.NAME), row);
        put(facts, Fields.SIGLE, row.text(UnitColumn.SIGLE), row);
        put(facts, Fields.USUAL_NAME, row.text(UnitColumn.USUAL_NAME), row);
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
            read.reason().ifPresent(reason -> refused.accept(new StockIssue(Stock.UNITS, row.line(), text, reason)));
        }
    }

    /** A code with the year or the nomenclature that it needs; nothing without the code. */
    private static String beside(String code, String complement) {
        return code.isEmpty() ? "" : (code + " " + complement).strip();
    }

    private static String known(String day) {
        return day.equals(NO_DAY) ? "" : day;
    }

    /**
     * Those of the territory and the seat, with those that the directory has; all of a unit whose seat is in the territory.
     * Empty when one is unreadable: it would seem to be gone.
     */
    private Optional<Map<Siret, Establishment>> establishments(SireneUnit unit) {
        boolean seated = unit.sites().stream().anyMatch(site -> site.within() && isSeat(site));
        Map<Siret, Establishment> places = new LinkedHashMap<>();
        for (Site site : unit.sites()) {
            Parsed<Siret> number = Siret.parse(site.row().text(EstablishmentColumn.SIRET));
            if (number.value().isEmpty()) {
                number.reason().ifPresent(reason -> refuse(site.row(), reason));
                return Optional.empty();
            }
            Siret siret = number.value().get();
            if (seated || site.within() || isSeat(site) || delivery.known.holds(siret)) {
                places.put(siret, establishment(site, siret));
            }
        }
        return Optional.of(places);
    }

    private void refuse(StockRow<EstablishmentColumn> row, Message reason) {
        refused.accept(new StockIssue(Stock.ESTABLISHMENTS, row.line(), row.text(EstablishmentColumn.SIRET), reason));
    }

    private static boolean isSeat(Site site) {
        return site.row().text(EstablishmentColumn.SEAT).equals(YES);
    }

    private Establishment establishment(Site site, Siret siret) {
        StockRow<EstablishmentColumn> row = site.row();
        Address address = address(row);
        return new Establishment(
                Optional.of(siret),
                isSeat(site),
                address,
                closure(site, siret),
                site.position().or(() -> address.commune().flatMap(in -> position(row, in))));
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

    private Address address(StockRow<EstablishmentColumn> row) {
        return new Address(
                street(row),
                row.text(EstablishmentColumn.POSTCODE),
                row.text(EstablishmentColumn.LOCALITY),
                delivery.communes.apply(row.text(EstablishmentColumn.COMMUNE)));
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
