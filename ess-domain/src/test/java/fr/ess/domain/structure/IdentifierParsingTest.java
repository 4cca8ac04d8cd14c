package fr.ess.domain.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierParsingTest {

    private static ValueIssue issue(Parsed<?> parsed) {
        return parsed.reason().map(Message::code).map(ValueIssue.class::cast).orElseThrow();
    }

    private static Optional<String> proposal(Parsed<?> parsed) {
        return parsed.reason().map(reason -> reason.facts().get("proposal"));
    }

    @ParameterizedTest(name = "SIREN {0} of the reference")
    @ValueSource(strings = {"243500139", "800329849", "338365059", "183509090", "356000000"})
    void acceptsRealSirens(String number) {
        assertThat(Siren.parse(number).value()).contains(new Siren(number));
    }

    @ParameterizedTest(name = "SIRET {0} of the reference")
    @ValueSource(strings = {"23350001600040", "35600000000048", "13002526500013", "38047555800058"})
    void acceptsRealSirets(String number) {
        Siret siret = Siret.parse(number).orThrow();

        assertThat(siret.siren().number()).isEqualTo(number.substring(0, 9));
        assertThat(Siret.parse(siret.grouped()).value()).contains(siret);
    }

    @Test
    void dir1AcceptsLaPosteUnderItsOwnRuleAndNobodyElse() {
        assertThat(Siret.tryParse("35600000012346")).isPresent();
        assertThat(issue(Siret.parse("35600000012345"))).isEqualTo(ValueIssue.SIRET_CHECK_DIGIT);
        // Digits of sum 30 as well, but not of La Poste.
        assertThat(Siret.tryParse("24350013900012")).isEmpty();
    }

    @ParameterizedTest(name = "DIR-1 {0} may be {1}")
    @CsvSource({
        "245300139, 243500139",
        "38047558500058, '38047555800058, 38047585500058'",
        "23350001060040, 23350001600040",
        "23530001600040, '23350001600040, 25330001600040'"
    })
    void dir1NamesTwoSwappedDigitsAndTheNumbersTheyMayStandFor(String wrong, String right) {
        Parsed<?> parsed = wrong.length() == 9 ? Siren.parse(wrong) : Siret.parse(wrong);

        assertThat(issue(parsed)).isIn(ValueIssue.SIREN_SWAPPED_DIGITS, ValueIssue.SIRET_SWAPPED_DIGITS);
        assertThat(proposal(parsed)).contains(right);
    }

    @Test
    void dir1ProposesTheTrueNumberForEverySwapOfNeighbours() {
        String right = "38047555800058";
        for (int i = 0; i + 1 < right.length(); i++) {
            String wrong = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
            if (!wrong.equals(right)) {
                assertThat(proposal(Siret.parse(wrong)))
                        .as(wrong)
                        .hasValueSatisfying(proposed -> assertThat(proposed).contains(right));
            }
        }
    }

    @Test
    void dir1NamesNoSwapWhereNoneExplainsTheError() {
        assertThat(issue(Siret.parse("35600000012345"))).isEqualTo(ValueIssue.SIRET_CHECK_DIGIT);
    }

    @ParameterizedTest(name = "DIR-2 «{0}»")
    @ValueSource(
            strings = {
                "243500139",
                " 243 500 139 ",
                "243\u00A0500\u00A0139",
                "243\u202F500\u202F139",
                "243.500.139",
                "243-500-139",
                "243500139.0",
                "\uFEFF243500139",
                "243500139,0"
            })
    void dir2AcceptsTheSpacesPeopleAndSpreadsheetsAdd(String written) {
        assertThat(Siren.parse(written).value()).contains(new Siren("243500139"));
    }

    @Test
    void namesWhatASpreadsheetDidToANumber() {
        assertThat(issue(Siret.parse("2,335E+13"))).isEqualTo(ValueIssue.SCIENTIFIC_NOTATION);
        assertThat(issue(Siret.parse("243500139"))).isEqualTo(ValueIssue.SIRET_IS_A_SIREN);
        assertThat(issue(Siret.parse("23350001600000"))).isEqualTo(ValueIssue.SIRET_TRUNCATED);
        assertThat(issue(Siren.parse("38995593"))).isEqualTo(ValueIssue.SIREN_LOST_ZERO);
        assertThat(proposal(Siren.parse("38995593"))).contains("038995593");
        assertThat(issue(Siren.parse("24350013X"))).isEqualTo(ValueIssue.SIREN_FORMAT);
    }

    @Test
    void refusesAPlaceholderAndASiretWhoseFirstNineDigitsAreNoSiren() {
        assertThat(Siren.tryParse("000000000")).isEmpty();
        assertThat(Siret.tryParse("00000000000018")).isEmpty();
        assertThat(Siret.tryParse("24350013000016")).isEmpty();
        assertThatThrownBy(() -> new Siret("24350013000016")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "DIR-2 RNA {0}")
    @ValueSource(strings = {"W353012345", "W2A1001234", "W9T1002867", "w353 012 345", " W353\u00A0012\u00A0345 "})
    void dir2AcceptsRnaNumbersWithLettersAndSpaces(String written) {
        assertThat(RnaNumber.tryParse(written)).isPresent();
    }

    @Test
    void dir2RefusesAShortRnaAndARawOne() {
        assertThat(issue(RnaNumber.parse("W35301234"))).isEqualTo(ValueIssue.RNA_FORMAT);
        assertThatThrownBy(() -> new RnaNumber("w353 012 345")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RnaNumber("W353012345").passesOfficialScdlPattern()).isTrue();
        assertThat(new RnaNumber("W9T1002867").passesOfficialScdlPattern()).isFalse();
    }

    @Test
    void dir2AStructureWithoutAnyNumberIsKnownByItsNameAndTown() {
        Structure without = StructureFixtures.aStructure()
                .according(StructureFixtures.MEMBERS_FILE)
                .named("Les Amis du Canal")
                .inRennes()
                .structure();

        assertThat(without.identifiers())
                .containsExactly(new Identifier(Identifier.Kind.SOURCE_ROW, "adherents|les amis du canal|rennes"));
        assertThat(without.profile().name()).isEqualTo("Les Amis du Canal");
    }

    @Test
    void everyParserAnswersWhateverIsWritten() {
        Map<String, Function<String, Parsed<?>>> parsers = Map.of(
                "siren", Siren::parse,
                "siret", Siret::parse,
                "rna", RnaNumber::parse,
                "prefecture", PrefectureNumber::parse,
                "phone", FrenchPhone::parse,
                "category", LegalCategory::parse,
                "headcount", Headcount::parse,
                "status", StructureStatus::parse,
                "family", EssFamily::parse,
                "activity", text -> ActivityCode.parse(text, Nomenclature.NAF_REV2));
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 8_000; run++) {
            String text = anyText(random);
            parsers.forEach((name, parser) -> assertThat(parser.apply(text)
                            .fold(Object::toString, reason -> reason.code().key()))
                    .as("%s of «%s», -Dess.seed=%s", name, text, seed)
                    .isNotEmpty());
            Fields.ALL.forEach(field -> assertThat(field.read(text))
                    .as("%s of «%s», -Dess.seed=%s", field, text, seed)
                    .isNotNull());
            Siret.tryParse(text)
                    .ifPresent(siret -> assertThat(siret.siren().grouped()).isNotEmpty());
        }
    }

    @Test
    void aTypingErrorNeverPassesForAnotherNumberUnseen() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            char[] digits = "243500139".toCharArray();
            int place = random.nextInt(9);
            digits[place] = (char) ('0' + (digits[place] - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Siren.tryParse(new String(digits)))
                    .as("-Dess.seed=%s", seed)
                    .isEmpty();
        }
    }

    private static String anyText(Random random) {
        String signs = "0123456789W2AEe+.,- \u00A0\u202F/|;@é'\u0661\uD83D\uDE00\t\n%";
        StringBuilder text = new StringBuilder();
        List<String> starts = List.of("", "2435001", "W353", "94.", "35600000000", "12 ", "http://", "2020-", "\u0000");
        text.append(starts.get(random.nextInt(starts.size())));
        for (int i = random.nextInt(16); i > 0; i--) {
            text.append(
                    random.nextInt(10) == 0
                            ? (char) random.nextInt(0x10000)
                            : signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
