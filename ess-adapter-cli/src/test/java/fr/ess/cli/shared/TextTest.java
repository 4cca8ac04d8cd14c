package fr.ess.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables, JSON, numbers and dates. */
class TextTest {

    @Test
    void wideAndCombiningCharactersKeepColumnsAligned() {
        List<String> lines = Table.of("NOM", "N>")
                .row("日本語", 1)
                .row("e\u0301te\u0301", 22)
                .row("été", 333)
                .lines(80);
        assertThat(lines).containsExactly("NOM       N", "日本語    1", "e\u0301te\u0301      22", "été     333");
    }

    @Test
    void theWidestColumnsGiveWayAndIdsStayWhole() {
        List<String> lines = Table.of("NOM", "ID!")
                .row("un nom qui ne tiendra pas", "0SAJKHSEDM0D3A")
                .lines(30);
        assertThat(lines).containsExactly("NOM             ID", "un nom qui ne…  0SAJKHSEDM0D3A");
    }

    @Test
    void dataCannotDriveTheTerminal() {
        assertThat(Table.of("NOM").row("\u001b[31mrouge\u202e\n\u0007").lines(80))
                .containsExactly("NOM", "\ufffd[31mrouge \ufffd");
    }

    @Test
    void jsonEscapesWhatItMustAndKeepsTheOrder() {
        Object value = Json.object(
                "b", "« \"guillemets\" » \\ \n\t\u0001 \ud83d\ude00 \ud83d",
                "a", Arrays.asList(1, 2L, true, null),
                "absent", Optional.empty(),
                "vide", List.of(),
                "objet", Json.object());
        assertThat(Json.write(value)).isEqualTo("""
                {
                  "b": "« \\"guillemets\\" » \\\\ \\n\\t\\u0001 \ud83d\ude00 \\ud83d",
                  "a": [
                    1,
                    2,
                    true,
                    null
                  ],
                  "absent": null,
                  "vide": [],
                  "objet": {}
                }""");
    }

    @Test
    void numbersAndDatesFollowTheLanguage() {
        Words french = new Words(Language.FR);
        Words english = new Words(Language.EN);
        assertThat(french.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(english.number(-1_234)).isEqualTo("-1,234");
        assertThat(french.count("structure", 0)).isEqualTo("0 structure");
        assertThat(english.count("structure", 0)).isEqualTo("0 structures");
        assertThat(french.date(java.time.LocalDate.of(2014, 8, 1))).isEqualTo("1er août 2014");
        assertThat(english.date(java.time.LocalDate.of(2014, 8, 1))).isEqualTo("1 August 2014");
    }
}
