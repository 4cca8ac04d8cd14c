package fr.ess.files.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentsTest {

    private final YamlDocuments documents = new YamlDocuments();

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
    void theDocumentsOfRennesClaimNoVoteAndNoSentence() throws IOException {
        Charter rennes = read(Charter.class, text("rennes-charter"));
        assertThat(rennes.example()).isFalse();
        assertThat(rennes.latest().diagnosis()).hasSize(7);
        assertThat(rennes.latest().adoptions()).isEmpty();
        assertThat(rennes.latest().inscriptions()).isEmpty();
    }

    @Test
    void theWorkedExampleHolds() throws IOException {
        Charter charter = read(Charter.class, text("example-charter"));
        Contract contract = read(Contract.class, text("example-contract"));
        assertThat(charter.example()).isTrue();
        assertThat(contract.example()).isTrue();
        assertThat(charter.latest().adoptions())
                .extracting(adoption -> adoption.deliberation().vote().unanimity())
                .containsExactly(Unanimity.UNANIMOUS, Unanimity.NOT_UNANIMOUS);
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
            date: 2007-05-10,       date: 10/05/2007,        37, document.unreadable-value
            montant: 45000,         montant: 45000.123,      49, document.unreadable-value
            dossier: 2007-012,      enveloppe: R2,           41, document.key-twice
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
        try (InputStream in = YamlDocuments.class.getResourceAsStream(name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
