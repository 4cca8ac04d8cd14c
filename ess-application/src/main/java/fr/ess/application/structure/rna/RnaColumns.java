package fr.ess.application.structure.rna;

import fr.ess.application.sheet.NamedColumns;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.application.structure.intake.KnownRegister;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.application.structure.intake.WrittenPlaces;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.PrefectureNumber;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.Siret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table of the RNA, found by their names: waldec has 39 or 41 of them, import 24 to 26, in no sure order.
 *
 * <p>The telephone, the mail, the civility of the person in charge and the address for letters ({@code adrg_…}), which is
 * mostly hers, are never read (RGPD, art. 5, 1, c); a line of the seat's address that names at whose home it is, is left
 * out.
 */
final class RnaColumns {

    private static final String NO_DATE = "0001-01-01";
    /** What the register writes in an empty cell of an address. */
    private static final String BLANK = "_";

    private static final String PUBLIC_UTILITY = "9230";
    private static final int LONGEST_SIGLE = 15;
    private static final Set<String> HOMES = Set.of("chez", "mr", "mme", "mlle", "monsieur", "madame");

    private final NamedColumns columns;
    private final KnownRegister layout;

    private RnaColumns(NamedColumns columns, KnownRegister layout) {
        this.columns = columns;
        this.layout = layout;
    }

    /**
     * The columns of a table.
     *
     * @throws fr.ess.domain.shared.EssException REGISTER_HEADER_UNKNOWN for a table of another register
     */
    static RnaColumns of(Sheet sheet, Path file) {
        KnownRegister seen = KnownRegister.of(NamedColumns.under(sheet.first(1).get(0)));
        KnownRegister layout = seen == KnownRegister.RNA_IMPORT ? seen : KnownRegister.RNA_WALDEC;
        return new RnaColumns(layout.columns(sheet, file), layout);
    }

    /** The columns of a further table of a file, which has the layout of the first. */
    static RnaColumns of(Sheet sheet, KnownRegister layout, Path file) {
        return new RnaColumns(layout.columns(sheet, file), layout);
    }

    KnownRegister layout() {
        return layout;
    }

    int width() {
        return columns.width();
    }

    Position position(SheetRow row) {
        return Position.of(cell(row, "position"));
    }

    /** The number by which the register knows the association; that of its new line where an old one names it. */
    Optional<Identifier> number(SheetRow row) {
        return rna(row).map(Identifier::of)
                .or(() -> PrefectureNumber.parse(cell(row, "id")).value().map(Identifier::of));
    }

    private Optional<RnaNumber> rna(SheetRow row) {
        Optional<RnaNumber> own = RnaNumber.tryParse(cell(row, "id"));
        return own.isEmpty() && position(row) == Position.CONTINUED
                ? RnaNumber.tryParse(cell(row, "observation"))
                : own;
    }

    boolean lies(SheetRow row, WrittenPlaces places) {
        return places.hold(cell(row, "adrs codeinsee"), cell(row, "adrs codepostal"), locality(row));
    }

    /**
     * The text of each target that the row fills; numbers that are none are left out, and said. Of an association that goes
     * on under a national number, the old line tells the old number alone: the rest is told better elsewhere.
     */
    Map<String, String> cells(SheetRow row, Consumer<CellIssue> said) {
        Map<String, String> cells = new HashMap<>();
        Optional<RnaNumber> number = rna(row);
        if (position(row) == Position.CONTINUED && number.isPresent()) {
            put(cells, Fields.RNA, number.get().number());
            put(cells, Fields.PREFECTURE_NUMBER, sound(row, "id", PrefectureNumber::parse, said));
            return cells;
        }
        put(cells, Fields.NAME, cell(row, "titre"));
        shortName(row)
                .ifPresent(name -> put(
                        cells,
                        name.length() <= LONGEST_SIGLE && !name.contains(" ") ? Fields.SIGLE : Fields.USUAL_NAME,
                        name));
        number.ifPresentOrElse(
                known -> put(cells, Fields.RNA, known.number()),
                () -> put(cells, Fields.FAMILY, EssFamily.ASSOCIATION.word()));
        String old = RnaNumber.tryParse(cell(row, "id")).isPresent() ? "id ex" : "id";
        put(cells, Fields.PREFECTURE_NUMBER, sound(row, old, PrefectureNumber::parse, said));
        put(cells, IntakeColumn.SIRET, sound(row, "siret", Siret::parse, said));
        if (cell(row, "nature").equals("R") || !filled(cell(row, "rup mi")).isEmpty()) {
            put(cells, Fields.LEGAL_CATEGORY, PUBLIC_UTILITY);
        }
        life(row, cells, said);
        put(cells, Fields.PURPOSE, cell(row, "objet"));
        if (cell(row, "publiweb").equals("1")) {
            put(cells, Fields.WEBSITE, cell(row, "siteweb"));
        }
        put(cells, IntakeColumn.STREET, street(row));
        put(cells, IntakeColumn.POSTCODE, cell(row, "adrs codepostal"));
        put(cells, IntakeColumn.COMMUNE, locality(row));
        put(cells, IntakeColumn.COMMUNE_CODE, cell(row, "adrs codeinsee"));
        return cells;
    }

    private void life(SheetRow row, Map<String, String> cells, Consumer<CellIssue> said) {
        Position position = position(row);
        position.status().ifPresent(status -> put(cells, Fields.STATUS, status.word()));
        put(cells, Fields.CREATED_ON, day(row, "date creat"));
        if (position == Position.DISSOLVED) {
            put(cells, Fields.CEASED_ON, day(row, "date disso"));
        }
        if (position == Position.UNKNOWN) {
            said.accept(new CellIssue("position", cell(row, "position"), Message.of(RnaIssue.POSITION_UNKNOWN), false));
        }
    }

    private Optional<String> shortName(SheetRow row) {
        String name = cell(row, "titre court");
        return Optional.of(name)
                .filter(any -> !any.isEmpty())
                .filter(any -> !FoldedText.fold(any).equals(FoldedText.fold(cell(row, "titre"))));
    }

    private <T> String sound(
            SheetRow row, String column, Function<String, Parsed<T>> reading, Consumer<CellIssue> said) {
        String written = cell(row, column);
        if (written.isEmpty() || reading.apply(written).value().isPresent()) {
            return written;
        }
        String header = column.replace(' ', '_');
        said.accept(new CellIssue(header, written, Message.of(RnaIssue.NUMBER_UNREADABLE), false));
        return "";
    }

    private String day(SheetRow row, String column) {
        String written = cell(row, column);
        return written.startsWith(NO_DATE) ? "" : written;
    }

    private String locality(SheetRow row) {
        return cell(row, layout == KnownRegister.RNA_WALDEC ? "adrs libcommune" : "libcom");
    }

    private String street(SheetRow row) {
        Stream<String> way = Stream.of("adrs numvoie", "adrs repetition", "adrs typevoie", "adrs libvoie")
                .map(column -> cell(row, column))
                .filter(part -> !part.isEmpty());
        Stream<String> parts = layout == KnownRegister.RNA_WALDEC
                ? Stream.of(
                        cell(row, "adrs complement"), way.collect(Collectors.joining(" ")), cell(row, "adrs distrib"))
                : Stream.of("adr1", "adr2", "adr3").map(column -> cell(row, column));
        return parts.filter(part -> !part.isEmpty() && !namesAHome(part)).collect(Collectors.joining(", "));
    }

    private static boolean namesAHome(String part) {
        List<String> words = FoldedText.words(part);
        boolean of =
                words.size() > 1 && words.get(0).equals("c") && words.get(1).equals("o");
        boolean mister =
                words.size() > 1 && words.get(0).equals("m") && words.get(1).length() > 1;
        return of || mister || words.stream().limit(2).anyMatch(HOMES::contains);
    }

    private String cell(SheetRow row, String column) {
        return filled(columns.cell(row, column));
    }

    private static String filled(String written) {
        return written.equals(BLANK) ? "" : written;
    }

    private static void put(Map<String, String> cells, Field<?> field, String text) {
        cells.put(field.name(), text);
    }

    private static void put(Map<String, String> cells, IntakeColumn column, String text) {
        cells.put(column.target(), text);
    }
}
