package fr.ess.application.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void removesWhatNobodyTypedOnPurpose() {
        assertThat(CellText.clean("  \u00A012\u202F000\u00A0€ ")).isEqualTo("12 000 €");
        assertThat(CellText.clean("\uFEFFSIRET\u200B")).isEqualTo("SIRET");
        assertThat(CellText.clean("a\tb\u0001\u202E")).isEqualTo("a b");
        assertThat(CellText.clean("deux\r\nlignes")).isEqualTo("deux\nlignes");
        assertThat(CellText.clean("12345678900012.0")).isEqualTo("12345678900012.0");
        assertThat(CellText.clean("Éco, « l'œuvre » d’à côté")).isEqualTo("Éco, « l'œuvre » d’à côté");
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(12), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String once = CellText.clean(text);
            assertThat(CellText.clean(once)).as("seed %d, %s", seed, text).isEqualTo(once);
        }
    }

    @Test
    void aliasesAreData() {
        ColumnAliases aliases = ColumnAliases.parse(
                List.of("# grants", "montant = Montant voté | Montant", "siret = N° SIRET", "montant = Somme"));

        assertThat(aliases.targets(Set.of("montant")))
                .containsExactly(
                        ColumnTarget.required("montant", "Montant voté", "Montant", "Somme"),
                        ColumnTarget.optional("siret", "N° SIRET"));
        assertThatThrownBy(() -> aliases.targets(Set.of("nom"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnAliases.parse(List.of("montant"))).hasMessageContaining("montant");
    }
}
