package fr.ess.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

    @ParameterizedTest(name = "IMP-4 «{0}» is read exactly")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0|0",
                "12|1200",
                "0012|1200",
                "1234|123400",
                "1234,5|123450",
                "1234.5|123450",
                "1234,56|123456",
                "1234.56|123456",
                "1 234,56|123456",
                "1\u00A0234,56|123456",
                "1\u202F234,56|123456",
                "1\u2009234,56|123456",
                "1.234,56|123456",
                "1,234.56|123456",
                "1'234.56|123456",
                "3 850 657|385065700",
                "3 850 657 €|385065700",
                "3.850.657|385065700",
                "3,850,657|385065700",
                "3.850.657,5|385065750",
                "3,850,657.05|385065705",
                " 12,30 € |1230",
                "\u00A012,30\u00A0€|1230",
                "12EUR|1200",
                "12 euros|1200",
                "1 euro|100",
                "-12,5|-1250",
                "\u221212,5|-1250",
                "+12|1200",
                "-0,05|-5",
                "-0|0",
                "999999999999999,99|99999999999999999"
            })
    void readsFrenchAmountsExactly(String written, long cents) {
        assertThat(Euros.tryParse(written)).contains(Euros.ofCents(cents));
    }

    @ParameterizedTest(name = "IMP-4 «{0}» is refused")
    @ValueSource(
            strings = {
                "",
                " ",
                "€",
                "-",
                ",",
                ".",
                "1.234",
                "1,234",
                "12.345",
                "-1,234",
                "1 234.567",
                "1,2345",
                "1.234.56",
                "1,234,56",
                "1.234.567.89",
                "1,234,567,89",
                "1.23,45",
                "1 23",
                "12 34",
                "1 2345",
                "1234 567",
                ",50",
                "12,",
                "1e5",
                "1E+05",
                "12 k€",
                "€ 12",
                "12€50",
                "$12",
                "--1",
                "1-",
                "(12)",
                "NaN",
                "[ND]",
                "12 %",
                "1 234 56",
                "9999999999999999",
                "1 000 000 000 000 000 000",
                "\u0661\u0662",
                "#REF!",
                "=1+1"
            })
    void refusesWhatCanBeReadInTwoWaysOrNone(String written) {
        assertThat(Euros.tryParse(written)).isEmpty();
    }

    @Test
    void readsBackEveryAmountItPrintsInEveryFormOfFrance() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            long bound = (long) Math.pow(10, random.nextInt(17));
            Euros amount = Euros.ofCents(random.nextLong(-bound, bound + 1));
            String plain = amount.plainText();
            String french = plain.replaceAll("(?<=\\d)(?=(?:\\d{3})+\\.)", " ").replace('.', ',') + " €";

            assertThat(Euros.tryParse(plain))
                    .as("%s, -Dess.seed=%s", plain, seed)
                    .contains(amount);
            assertThat(Euros.tryParse(french))
                    .as("%s, -Dess.seed=%s", french, seed)
                    .contains(amount);
        }
    }

    @Test
    void addsExactlyAndOverflowsLoudly() {
        assertThat(Euros.of(12).plus(Euros.ofCents(5)).minus(Euros.of(13))).isEqualTo(Euros.ofCents(-95));
        assertThat(Euros.ofCents(-95).plainText()).isEqualTo("-0.95");
        assertThatThrownBy(() -> Euros.ofCents(Long.MAX_VALUE).plus(Euros.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Euros.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
