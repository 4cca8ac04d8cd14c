package fr.ess.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesMoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0             | 0,00\u00a0€                    | €0.00
        1             | 0,01\u00a0€                    | €0.01
        123456        | 1\u202f234,56\u00a0€             | €1,234.56
        -99999        | -999,99\u00a0€                 | -€999.99
        -100000       | -1\u202f000,00\u00a0€            | -€1,000.00
        680000000000  | 6\u202f800\u202f000\u202f000,00\u00a0€ | €6,800,000,000.00
        """)
    void anAmountIsWrittenToTheCentAsEachLanguageDoes(long cents, String french, String english) {
        assertThat(Messages.in(Language.FR).money(Euros.ofCents(cents))).isEqualTo(french);
        assertThat(Messages.in(Language.EN).money(Euros.ofCents(cents))).isEqualTo(english);
    }

    @Test
    void factsAreWrittenAsTheirPlaceholderAsks() {
        Messages french = Messages.in(Language.FR);
        assertThat(french.say(new Message(
                        () -> "act.term-set",
                        Map.of("from", LocalDate.of(2006, 3, 1).toString(), "to", "…"))))
                .isEqualTo("la durée va du 1er mars 2006 au ….");
        assertThat(french.say(new Message(() -> "act.transfer", Map.of("from", "R1", "to", "R2", "amount", "1234.5"))))
                .isEqualTo("1\u202f234,50\u00a0€ passent de R1 à R2.");
    }
}
