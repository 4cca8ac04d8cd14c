package fr.ess.application.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.sheet.MappedColumn.Reason;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class MappingFileTest {

    private static final List<ColumnTarget> TARGETS = List.of(
            ColumnTarget.required("nomBeneficiaire", "Bénéficiaire"),
            ColumnTarget.required("nomAttribuant"),
            ColumnTarget.optional("montant"));

    private static final List<SheetRow> FILE = List.of(
            new SheetRow(1, List.of("Bénéficiaire", "Montant")),
            new SheetRow(4, List.of("Asso", "a=b", "#", "montant")),
            new SheetRow(5, List.of("LE RELAIS", "12", "1", "x")));

    private static ColumnMapping mapped(String... lines) {
        return ColumnMapper.propose(FILE, TARGETS, MappingFile.parse(List.of(lines)));
    }

    @Test
    void settlesHeaderRowColumnsAndConstants() {
        ColumnMapping mapping = mapped(
                "\uFEFF# Rennes, 2019",
                "",
                "! header-row = 4",
                "asso = nomBeneficiaire",
                "a=b = montant",
                "\\# =",
                "* nomAttribuant = Ville de Rennes = commune");

        assertThat(mapping.headerLine()).isEqualTo(4);
        assertThat(mapping.confidence()).isEqualTo(100);
        assertThat(mapping.columns())
                .extracting(column -> column.target().orElse(""), MappedColumn::reason)
                .containsExactly(
                        tuple("nomBeneficiaire", Reason.INSTRUCTED),
                        tuple("montant", Reason.INSTRUCTED),
                        tuple("", Reason.DISMISSED),
                        tuple("", Reason.TARGET_TAKEN));
        assertThat(mapping.missing()).isEmpty();
        assertThat(mapping.cell(FILE.get(2), "nomAttribuant")).isEqualTo("Ville de Rennes = commune");
        assertThat(mapping.cell(FILE.get(2), "montant")).isEqualTo("12");
    }

    @Test
    void anInstructedHeaderTellsWhichRowIsTheHeader() {
        assertThat(mapped("Asso = nomBeneficiaire").headerLine()).isEqualTo(4);
    }

    @Test
    void aFileWithoutHeaderIsReadByPosition() {
        ColumnMapping mapping = mapped("! header-row = 0", "@1 = nomBeneficiaire", "@2 = montant");

        assertThat(mapping.headerLine()).isZero();
        assertThat(mapping.isData(FILE.get(0))).isTrue();
        assertThat(mapping.cell(FILE.get(0), "montant")).isEqualTo("Montant");
    }

    @Test
    void aConstantWinsOverAColumn() {
        ColumnMapping mapping = mapped("! header-row = 1", "* montant = 5");

        assertThat(mapping.columns().get(1).reason()).isEqualTo(Reason.CONSTANT_GIVEN);
        assertThat(mapping.cell(FILE.get(2), "montant")).isEqualTo("5");
    }

    @Test
    void everyWrongLineIsSaidAtOnceWithItsReason() {
        assertThatThrownBy(() -> MappingFile.parse(List.of(
                        "bonjour",
                        " = montant",
                        "! header-row = quatre",
                        "! colour = red",
                        "@0 = a",
                        "x = a",
                        "x = b",
                        "! header-row = 4",
                        "! header-row = 5",
                        "* = 2",
                        "! header-row = 99999999999")))
                .satisfies(problems(
                        tuple("1", MappingProblem.NO_EQUALS),
                        tuple("2", MappingProblem.NO_HEADER),
                        tuple("3", MappingProblem.NOT_A_NUMBER),
                        tuple("4", MappingProblem.UNKNOWN_OPTION),
                        tuple("5", MappingProblem.NOT_A_NUMBER),
                        tuple("7", MappingProblem.DECIDED_TWICE),
                        tuple("9", MappingProblem.DECIDED_TWICE),
                        tuple("10", MappingProblem.NO_HEADER),
                        tuple("11", MappingProblem.NOT_A_NUMBER)));
    }

    @Test
    void instructionsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> mapped("Asso = nom", "a=b = montant", "* montant = 3"))
                .satisfies(
                        problems(tuple("1", MappingProblem.UNKNOWN_TARGET), tuple("3", MappingProblem.TARGET_TWICE)));
        assertThatThrownBy(() -> mapped("! header-row = 4", "Nom = montant", "@9 = nomBeneficiaire"))
                .satisfies(
                        problems(tuple("2", MappingProblem.NO_SUCH_COLUMN), tuple("3", MappingProblem.NO_SUCH_COLUMN)));
        assertRefused(() -> mapped("! header-row = 40"), ErrorCode.HEADER_NOT_FOUND);
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EssException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static java.util.function.Consumer<Throwable> problems(Tuple... expected) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(EssException.class);
            EssException refused = (EssException) thrown;
            assertThat(refused.code()).isEqualTo(ErrorCode.MAPPING_INVALID);
            assertThat(refused.details())
                    .extracting(point -> point.facts().get("line"), point -> point.code())
                    .containsExactly(expected);
        };
    }
}
