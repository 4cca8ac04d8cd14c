package fr.ess.application.stakeholder.register;

import fr.ess.application.sheet.NamedColumns;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Collectivity.Level;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.EpciCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of one file of the register, found by their names: their number and order changed over the years.
 *
 * <p>The register also holds the day of birth, the profession, the nationality and, in some files, a political label
 * ({@code nuance}). None of them is of use to a mission of the ESS, the last one is sensitive (RGPD, art. 5, 1, c and art.
 * 9): no type of ours has a place for them. The day of birth and the sex are looked at while a line is read, the first to
 * tell namesakes apart, the second to name the seat; neither is kept.
 */
final class EluColumns {

    private static final String COMMUNE = "code de la commune";
    private static final String EPCI = "n siren";
    private static final String CANTON = "code du canton";
    private static final String DEPARTEMENT = "code du departement";
    private static final String REGION = "code de la region";
    private static final String ELECTING_COMMUNE = "code de la commune de rattachement";
    private static final String FAMILY_NAME = "nom de l elu";
    private static final String GIVEN_NAME = "prenom de l elu";
    private static final String SEX = "code sexe";
    private static final String BIRTH = "date de naissance";
    private static final String SINCE = "date de debut du mandat";
    private static final String FUNCTION = "libelle de la fonction";
    private static final String FUNCTION_SINCE = "date de debut de la fonction";

    private static final int COMMUNE_DIGITS = 5;
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Map<Level, String> HIS_SEAT = Map.of(
            Level.COMMUNE, "conseiller municipal",
            Level.EPCI, "conseiller communautaire",
            Level.DEPARTEMENT, "conseiller départemental",
            Level.REGION, "conseiller régional");
    private static final Map<Level, String> HER_SEAT = Map.of(
            Level.COMMUNE, "conseillère municipale",
            Level.EPCI, "conseillère communautaire",
            Level.DEPARTEMENT, "conseillère départementale",
            Level.REGION, "conseillère régionale");

    private final NamedColumns columns;
    private final Level level;

    private EluColumns(NamedColumns columns, Level level) {
        this.columns = columns;
        this.level = level;
    }

    /** The columns under a header, or empty for a row that is none of the register's. */
    static Optional<EluColumns> under(SheetRow header) {
        NamedColumns columns = NamedColumns.under(header);
        return columns.holds(FAMILY_NAME) && columns.holds(GIVEN_NAME)
                ? level(columns).map(level -> new EluColumns(columns, level))
                : Optional.empty();
    }

    private static Optional<Level> level(NamedColumns columns) {
        if (columns.holds(EPCI)) {
            return Optional.of(Level.EPCI);
        } else if (columns.holds(REGION)) {
            return Optional.of(Level.REGION);
        } else if (columns.holds(CANTON) && columns.holds(DEPARTEMENT)) {
            return Optional.of(Level.DEPARTEMENT);
        }
        return columns.holds(COMMUNE) ? Optional.of(Level.COMMUNE) : Optional.empty();
    }

    Level level() {
        return level;
    }

    /** What the line says, or why it is set aside. */
    Parsed<EluLine> read(SheetRow row) {
        Optional<PersonName> name = PersonName.tryOf(cell(row, GIVEN_NAME), cell(row, FAMILY_NAME));
        if (name.isEmpty()) {
            return Parsed.refused(Message.of(EluIssue.NAME_MISSING));
        }
        Optional<Collectivity> council = council(row);
        if (council.isEmpty()) {
            return Parsed.refused(Message.of(EluIssue.COUNCIL_UNKNOWN, "value", councilCell(row)));
        }
        String written = cell(row, SINCE);
        Optional<LocalDate> since = day(written);
        if (since.isEmpty()) {
            return Parsed.refused(Message.of(EluIssue.START_UNREADABLE, "value", written));
        }
        return Parsed.of(new EluLine(
                row.line(),
                name.get(),
                council.get(),
                CommuneCode.tryParse(padded(cell(row, ELECTING_COMMUNE))),
                (cell(row, SEX).equalsIgnoreCase("F") ? HER_SEAT : HIS_SEAT).getOrDefault(level, ""),
                since.get(),
                cell(row, FUNCTION).toLowerCase(Locale.FRENCH),
                day(cell(row, FUNCTION_SINCE)).orElse(since.get()),
                cell(row, BIRTH)));
    }

    private String councilCell(SheetRow row) {
        return switch (level) {
            case COMMUNE -> padded(cell(row, COMMUNE));
            case EPCI -> cell(row, EPCI);
            case DEPARTEMENT -> cell(row, DEPARTEMENT);
            case REGION -> cell(row, REGION);
        };
    }

    private Optional<Collectivity> council(SheetRow row) {
        String code = councilCell(row);
        return switch (level) {
            case COMMUNE -> CommuneCode.tryParse(code).map(Collectivity::commune);
            case EPCI -> EpciCode.tryParse(code).map(epci -> new Collectivity(Level.EPCI, epci.text()));
            case DEPARTEMENT, REGION -> code.isEmpty() ? Optional.empty() : Optional.of(new Collectivity(level, code));
        };
    }

    /** A spreadsheet takes the leading zero away. */
    private static String padded(String code) {
        return code.length() == COMMUNE_DIGITS - 1 ? "0" + code : code;
    }

    private static Optional<LocalDate> day(String written) {
        Matcher french = FRENCH_DAY.matcher(written);
        try {
            return french.matches()
                    ? Optional.of(LocalDate.of(number(french, 3), number(french, 2), number(french, 1)))
                    : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int part) {
        return Integer.parseInt(day.group(part));
    }

    private String cell(SheetRow row, String column) {
        return columns.cell(row, column);
    }
}
