package fr.ess.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @ParameterizedTest(name = "SEA-1 «{0}»")
    @ValueSource(
            strings = {
                "L'Œuvre",
                "l'oeuvre",
                "L’Œuvre",
                "L´ŒUVRE",
                "lʼœuvre",
                "L'OEUVRE",
                "l oeuvre",
                "  L-œuvre !",
                "L‘Œuvre"
            })
    void writesTheElidedArticleApartWhateverTheApostrophe(String written) {
        assertThat(FoldedText.fold(written)).isEqualTo("l oeuvre");
        assertThat(FoldedText.words(written)).contains("oeuvre");
    }

    @ParameterizedTest(name = "SEA-1 «{0}»")
    @ValueSource(
            strings = {"Saint-Jacques", "St Jacques", "st-jacques", "ST. JACQUES", "Saint‑Jacques", "saint–jacques"})
    void writesSaintsOut(String written) {
        assertThat(FoldedText.fold(written)).isEqualTo("saint jacques");
    }

    @ParameterizedTest
    @CsvSource({
        "Ste Anne, sainte anne",
        "Économie & Coopération, economie et cooperation",
        "C.C.A.S., c c a s",
        "Ille-et-Vilaine, ille et vilaine",
        "ÆQUO, aequo",
        "Straße, strasse",
        "Ａｓｓｏ, asso",
        "été 2024, ete 2024",
        "'  —  ', ''"
    })
    void takesAwayWhatPeopleWriteDifferently(String written, String folded) {
        assertThat(FoldedText.fold(written)).isEqualTo(folded);
    }

    @Test
    void foldsComposedAndDecomposedAlikeAndItsOwnResultToItself() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            String text = random.ints(random.nextInt(12), 1, run % 2 == 0 ? 0x180 : 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String folded = FoldedText.fold(text);
            String as = "-Dess.seed=" + seed + ", " + run;

            assertThat(FoldedText.fold(folded)).as(as).isEqualTo(folded);
            assertThat(FoldedText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as(as)
                    .isEqualTo(folded);
            assertThat(FoldedText.fold(Normalizer.normalize(text, Normalizer.Form.NFC)))
                    .as(as)
                    .isEqualTo(folded);
        }
    }
}
