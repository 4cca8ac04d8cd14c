package fr.ess.files.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.charter.DocumentProblem;
import fr.ess.application.charter.Documents;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.Vote.Unanimity;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.Body;
import fr.ess.domain.contract.Chain;
import fr.ess.domain.contract.ChainElement;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.MessageCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDocumentsTest {

    private final FileDocuments documents = new FileDocuments();

    @Test
    void exportThenImportIsTheIdentity() throws IOException {
        for (String name : List.of("rennes-charter", "example-charter")) {
            Charter charter = read(Charter.class, text(name));
            assertThat(read(Charter.class, documents.write(charter))).isEqualTo(charter);
        }
        Contract contract = read(Contract.class, text("example-contract"));
        assertThat(read(Contract.class, documents.write(contract))).isEqualTo(contract);
        String written = documents.write(contract);
        assertThat(documents.write(read(Contract.class, written))).isEqualTo(written);
    }

    @Test
    void theDocumentsOfRennesClaimNoVoteNoAmountAndNoSentenceOfTheirOwn() throws IOException {
        Charter rennes = read(Charter.class, text("rennes-charter"));
        assertThat(rennes.example()).isFalse();
        assertThat(rennes.latest().diagnosis()).hasSize(7);
        assertThat(rennes.latest().adoptions()).isEmpty();
        assertThat(rennes.latest().inscriptions().values())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence.text()).startsWith("Selon l"));
        Contract contract = read(Contract.class, text("rennes-contract"));
        assertThat(contract.acts()).isEmpty();
        assertThat(contract.charter()).isEqualTo(rennes.id());
    }

    @Test
    void theWorkedExampleHolds() throws IOException {
        Charter charter = read(Charter.class, text("example-charter"));
        Contract contract = read(Contract.class, text("example-contract"));
        assertThat(charter.example()).isTrue();
        assertThat(contract.example()).isTrue();
        assertThat(charter.latest().adoptions())
                .extracting(adoption -> adoption.deliberation().vote().unanimity())
                .containsExactly(Unanimity.UNANIMOUS, Unanimity.NOT_UNANIMOUS, Unanimity.NOT_UNANIMOUS);
        assertThat(amount(contract, "R1", "2009-03-11")).isEqualTo(Euros.of(4_600_000));
        assertThat(amount(contract, "R1", "2009-03-12")).isEqualTo(Euros.of(4_400_000));
        assertThat(amount(contract, "R2", "2009-10-01")).isEqualTo(Euros.of(1_360_000));
        Chain chain = Chain.of(charter.latest(), contract.on(LocalDate.parse("2012-12-31")), List.of(), Map.of());
        assertThat(chain.paidUnder(new ChainElement(ChainElement.Kind.SENTENCE, "O2 §1")))
                .isEqualTo(Euros.of(45_000));
        assertThat(chain.unchained())
                .contains(new ChainElement(ChainElement.Kind.ENVELOPE, "R4"))
                .doesNotContain(new ChainElement(ChainElement.Kind.ENVELOPE, "R2"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        nature: pays,           nature: paix,            5,  document.unreadable-value
        duree: 2006,            dure: 2006,              7,  document.unknown-key
        date: 2007-05-10,       date: 10/05/2007,        65, document.unreadable-value
        montant: 45000,         montant: 45000.123,      77, document.unreadable-value
        dossier: 2007-012,      enveloppe: R2,           62, document.key-twice
        exemple: true,          'exemple: [true',        9, document.syntax
        exemple: true,          exemple: [true],         8,  document.wrong-shape
        charte: 0000000000002,  '# pas de charte',       2,  document.missing-key
        """)
    void aRefusalNamesTheLine(String right, String wrong, int line, String problem) throws IOException {
        String damaged = text("example-contract").replaceFirst(right, wrong);
        assertThatThrownBy(() -> read(Contract.class, damaged)).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.DOCUMENT_INVALID);
            assertThat(refused.details().get(0).code().key()).isEqualTo(problem);
            assertThat(refused.said().facts())
                    .containsEntry("file", "contrat.yaml")
                    .containsEntry("line", Integer.toString(line));
        });
    }

    @Test
    void anEnvelopeOverItsParentIsRefusedWithTheCellTheExcessAndTheArticle() throws IOException {
        String over = text("example-contract").replaceFirst("montant: 350000", "montant: 350000,01");
        String quoted = over.replace("350000,01", "'350000,01'");
        assertThatThrownBy(() -> read(Contract.class, quoted)).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.details().get(0).code()).isEqualTo(ErrorCode.ENVELOPE_OVER_PARENT);
            assertThat(refused.details().get(0).facts())
                    .containsEntry("cell", "Région")
                    .containsEntry("excess", "0.01")
                    .containsEntry("article", "Contrat de pays, article 5");
        });
    }

    @Test
    void everyShippedDocumentInAWorkbookIsReadAgainAsItWas(@TempDir Path folder) throws IOException {
        for (Documents.Shipped shipped : Documents.Shipped.values()) {
            Record thing = read(typeOf(shipped), documents.shipped(shipped));
            Path file = folder.resolve(shipped + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                documents.write(thing, Documents.Form.WORKBOOK, out);
            }
            Object again = documents.read(typeOf(shipped), file, () -> 7);
            assertThat(again).as(file.toString()).isEqualTo(thing);
        }
    }

    private static Class<? extends Record> typeOf(Documents.Shipped shipped) {
        return switch (shipped) {
            case RENNES_CHARTER, EXAMPLE_CHARTER -> Charter.class;
            case RENNES_CONTRACT, EXAMPLE_CONTRACT -> Contract.class;
            case EXAMPLE_SHEET_1, EXAMPLE_SHEET_2 -> ActionSheet.class;
            case EXAMPLE_COMMITTEE, EXAMPLE_COUNCIL, EXAMPLE_ASSEMBLY -> Body.class;
        };
    }

    @Test
    void aRefusalOfAWorkbookNamesTheSheetAndTheCell(@TempDir Path folder) throws IOException {
        refusedAt(workbook(folder, "beaucoup", "1"), "enveloppes", "F2", DocumentProblem.UNREADABLE_VALUE);
        refusedAt(workbook(folder, "100,01", "1"), "document", "A1", ErrorCode.ENVELOPE_OVER_PARENT);
        refusedAt(workbook(folder, "50", "9"), "actes.enveloppes", "A2", DocumentProblem.UNREADABLE_VALUE);
    }

    private void refusedAt(Path file, String sheet, String cell, MessageCode problem) {
        assertThatThrownBy(() -> documents.read(Contract.class, file, () -> 7))
                .isInstanceOfSatisfying(EssException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.WORKBOOK_INVALID);
                    assertThat(refused.details().get(0).code()).isEqualTo(problem);
                    assertThat(refused.said().facts()).containsEntry("cell", cell);
                    assertThat(refused.said().facts().get("sheet")).endsWith(sheet);
                });
    }

    /** As a person would type it: a contract of 100 euros, and an envelope within. */
    private static Path workbook(Path folder, String amount, String act) throws IOException {
        Path file = folder.resolve("contrat.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            rows(
                    workbook.newWorksheet("document"),
                    List.of("clé", "valeur"),
                    List.of("nom-court", "essai"),
                    List.of("nom", "Essai"),
                    List.of("nature", "local"),
                    List.of("charte", "0000000000002"),
                    List.of("duree", "2006-01-01/.."));
            rows(
                    workbook.newWorksheet("actes"),
                    List.of("n°", "type", "date", "source.document"),
                    List.of("1", "signature", "2006-03-01", "Contrat"));
            rows(
                    workbook.newWorksheet("actes.enveloppes"),
                    List.of("n° parent", "code", "titre", "financeur.type", "financeur.nom", "montant", "dans"),
                    List.of(act, "R1", "Projets", "autre", "Région", amount, "R"),
                    List.of("1", "R", "Dotation", "autre", "Région", "100", ""));
        }
        return file;
    }

    @SafeVarargs
    private static void rows(Worksheet sheet, List<String>... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                sheet.value(row, column, rows[row].get(column));
            }
        }
    }

    @Test
    void aShareWithoutItsSignIsNotGuessed() throws IOException {
        String fraction = text("example-contract").replaceFirst("plafond: 20 %", "plafond: 0.2");
        assertThatThrownBy(() -> read(Contract.class, fraction))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.details().get(0).facts()).containsEntry("expected", "20 %"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: &x 1\nb: *x", "- 1", "nom: [[[[", "nom: x\n---\nnom: y"})
    void refusesWhatIsNoDocument(String text) {
        assertThatThrownBy(() -> read(Charter.class, text))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DOCUMENT_INVALID));
    }

    @Test
    void everythingADocumentMayHoldHasItsWord() {
        Set<Type> seen = new HashSet<>();
        for (Class<?> type : List.of(Charter.class, Contract.class, ActionSheet.class, Body.class)) {
            requireWords(type, seen);
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private static void requireWords(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            requireWords(generic.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> raw && seen.add(raw)) {
            if (raw.isEnum()) {
                assertThat(Arrays.stream(raw.getEnumConstants()).map(constant -> Words.of((Enum<?>) constant)))
                        .doesNotHaveDuplicates();
            } else if (raw.isSealed()) {
                assertThat(Arrays.stream(raw.getPermittedSubclasses()).map(Words::of))
                        .doesNotHaveDuplicates();
                Arrays.stream(raw.getPermittedSubclasses()).forEach(member -> requireWords(member, seen));
            } else if (raw.isRecord() && !RecordReading.isText(raw)) {
                RecordComponent[] components = raw.getRecordComponents();
                assertThat(Arrays.stream(components).map(component -> Words.of(component.getName())))
                        .doesNotHaveDuplicates();
                Arrays.stream(components).forEach(component -> requireWords(component.getGenericType(), seen));
            }
        }
    }

    private static Euros amount(Contract contract, String envelope, String day) {
        return contract.on(LocalDate.parse(day))
                .get(new EnvelopeCode(envelope))
                .envelope()
                .amount();
    }

    private <T extends Record> T read(Class<T> type, String text) {
        return documents.read(type, "contrat.yaml", text, () -> 7);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = FileDocuments.class.getResourceAsStream(name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
