package fr.ess.domain.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchPhoneTest {

    /** What people and programs put between pairs of digits, spaces that do not break and dashes included. */
    private static final List<String> BETWEEN =
            List.of("", " ", ".", "-", "/", "  ", " . ", "\u00A0", "\u202F", "\u2009", "\u200B", "\u2011");

    private static final List<String> BEFORE = List.of("", " ", "\uFEFF", "\u202A", "\t");

    private static Optional<String> read(String written) {
        return FrenchPhone.parse(written).value().map(FrenchPhone::number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02 99 12 34 56",
                "0299123456",
                "02.99.12.34.56",
                "02-99-12-34-56",
                "02/99/12/34/56",
                "(02) 99 12 34 56",
                "0 299 123 456",
                "+33 2 99 12 34 56",
                "+33 (0)2.99.12.34.56",
                "(+33) 2 99 12 34 56",
                "+33 02 99 12 34 56",
                "0033299123456",
                "00 33 (0)2 99 12 34 56",
                "33299123456",
                "33299123456.0",
                "\u202A02\u00A099\u00A012\u00A034\u00A056\u202C"
            })
    void aNumberIsTheSameHoweverItIsWritten(String written) {
        assertThat(read(written)).contains("02 99 12 34 56");
    }

    @ParameterizedTest
    @CsvSource({
        "+262 262 12 34 56, 02 62 12 34 56",
        "+262 (0)692 12 34 56, 06 92 12 34 56",
        "00590 590 12 34 56, 05 90 12 34 56",
        "+594 694 12 34 56, 06 94 12 34 56",
        "+596 596 12 34 56, 05 96 12 34 56"
    })
    void theOverseasAreOfThePlanUnderTheirOwnCodes(String written, String number) {
        assertThat(read(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "39 19",
                "02 99 12 34 5",
                "02 99 12 34 56 7",
                "00 99 12 34 56",
                "00299123456",
                "0033 299 12 34",
                "+32 2 512 34 56",
                "+44 20 7946 0958",
                "++33299123456",
                "33+299123456",
                "02 99 12 34 56 / 06 12 34 56 78",
                "02 99 12 34 56 poste 12",
                "O2 99 12 34 56",
                "٠٢ ٩٩ ١٢ ٣٤ ٥٦",
                "contact@exemple.fr"
            })
    void anythingElseIsRefused(String written) {
        assertThat(FrenchPhone.parse(written).reason().map(Message::code)).contains(ValueIssue.PHONE_FORMAT);
    }

    @Test
    void saysWhatASpreadsheetDidToIt() {
        Message lost = FrenchPhone.parse("299123456").reason().orElseThrow();
        assertThat(lost.code()).isEqualTo(ValueIssue.PHONE_LOST_ZERO);
        assertThat(lost.facts()).isEqualTo(Map.of("proposal", "02 99 12 34 56"));
        assertThat(FrenchPhone.parse("3,32991E+10").reason().map(Message::code))
                .contains(ValueIssue.SCIENTIFIC_NOTATION);
    }

    @Test
    void anyWritingOfANumberReadsToTheSameValueAndWhatIsWrittenReadsBack() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            List<String> pairs = pairs(random);
            String written = writing(random, pairs);

            FrenchPhone phone = FrenchPhone.parse(written).orThrow();

            assertThat(phone.number()).as("«%s», -Dess.seed=%s", written, seed).isEqualTo(String.join(" ", pairs));
            assertThat(Fields.PHONE.read(Fields.PHONE.write(phone)).value())
                    .as("«%s», -Dess.seed=%s", written, seed)
                    .contains(phone);
        }
    }

    /** Two numbers are never taken for one: a digit more, less or other is another number or none. */
    @Test
    void aTypingErrorIsNeverTheSameNumber() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            String right = String.join("", pairs(random));
            int at = random.nextInt(10);
            char other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String kept = right.substring(0, at);
            String rest = right.substring(at + 1);
            FrenchPhone phone = FrenchPhone.parse(right).orThrow();
            for (String wrong : List.of(kept + other + rest, kept + rest, kept + other + right.substring(at))) {
                assertThat(FrenchPhone.parse(wrong).value())
                        .as("«%s» for «%s», -Dess.seed=%s", wrong, right, seed)
                        .isNotEqualTo(Optional.of(phone));
            }
        }
    }

    @Test
    void web1_aNumberHidesItselfFromLogsAndMessages() {
        FrenchPhone phone = FrenchPhone.parse("02 99 12 34 56").orThrow();

        assertThat(phone).hasToString("[phone]");
        assertThat(Facts.of(Fields.PHONE, phone).toString()).doesNotContain("99");
        assertThatThrownBy(() -> new FrenchPhone("0299123456"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0299");
    }

    private static List<String> pairs(Random random) {
        String digits = "0" + (1 + random.nextInt(9)) + "%08d".formatted(random.nextInt(100_000_000));
        return Stream.of(0, 2, 4, 6, 8).map(at -> digits.substring(at, at + 2)).toList();
    }

    private static String writing(Random random, List<String> pairs) {
        String between = one(random, BETWEEN);
        String first = pairs.get(0);
        String last = first.substring(1);
        String start = one(
                random,
                List.of(
                        first,
                        "(" + first + ")",
                        "+33" + between + last,
                        "+33 (0)" + last,
                        "(+33)" + between + last,
                        "+33" + between + first,
                        "0033" + between + last,
                        "00 33 (0)" + between + last,
                        "33" + between + last));
        return one(random, BEFORE)
                + start
                + pairs.stream().skip(1).map(pair -> between + pair).collect(Collectors.joining())
                + one(random, BEFORE);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
