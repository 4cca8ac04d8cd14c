package fr.ess.application.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.structure.StructureId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagePositionTest {

    private static PagePosition at(int score, String name, long id) {
        return new PagePosition(score, name, new StructureId(id));
    }

    @Test
    void theHighestScoreStandsFirstThenNamesCharacterByCharacterThenIds() {
        List<PagePosition> order = List.of(
                at(9, "z", 1),
                at(5, "a", 2),
                at(5, "a", 3),
                at(5, "ab", 1),
                at(5, "\uFFFC", 1),
                at(5, "\uD800\uDC00", 1),
                at(-1, "a", 1));
        assertThat(order.stream().sorted()).isEqualTo(order);
    }

    @Test
    void aTokenSaysThePosition() {
        PagePosition position = at(-3, "maison\nde l’été", 42);
        assertThat(PagePosition.parse(position.token())).isEqualTo(position);
    }
}
