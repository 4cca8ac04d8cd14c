package fr.ess.application.structure.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.structure.duplicate.DuplicateProfile;
import fr.ess.domain.structure.duplicate.DuplicateScorer;
import fr.ess.domain.structure.duplicate.DuplicateSearch;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Found;
import fr.ess.domain.structure.duplicate.DuplicateSearch.Question;
import fr.ess.domain.structure.duplicate.Likeness;
import fr.ess.domain.structure.duplicate.ScoredPair;
import fr.ess.domain.structure.duplicate.StructurePair;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Planted duplicates are found by the search with its real measure of words, and the work it takes is counted. */
class FindDuplicatesTest {

    private static final long SEED = Long.getLong("ess.seed", 35_238L);
    private static final SeededDirectory DIRECTORY = SeededDirectory.of(5_000, SEED);
    private static final Found FOUND = new DuplicateSearch(new DuplicateScorer(new JaroWinklerWords()))
            .search(
                    DIRECTORY.structures().stream().map(DuplicateProfile::of).toList(),
                    new Question(Set.of(), Set.of(), Likeness.POSSIBLE.from(), 100_000));
    private static final Set<StructurePair> PAIRS =
            FOUND.best().stream().map(ScoredPair::pair).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource(SeededDirectory.Plant.class)
    void dir7_duplicatesMadeInEachWayAreFound(SeededDirectory.Plant plant) {
        List<StructurePair> planted = DIRECTORY.planted().entrySet().stream()
                .filter(entry -> entry.getValue() == plant)
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(planted).hasSizeGreaterThan(50);
        long found = planted.stream().filter(PAIRS::contains).count();
        assertThat(100 * found / planted.size())
                .as("recall of %s in percent, -Dess.seed=%s", plant, SEED)
                .isGreaterThanOrEqualTo(95);
    }

    @Test
    void dir7_littleElseIsProposed() {
        long probable = FOUND.best().stream()
                .filter(scored -> scored.score() >= Likeness.PROBABLE.from())
                .count();
        long planted = FOUND.best().stream()
                .filter(scored -> scored.score() >= Likeness.PROBABLE.from())
                .filter(scored -> DIRECTORY.planted().containsKey(scored.pair()))
                .count();
        assertThat(100 * planted / probable).as("precision in percent").isGreaterThanOrEqualTo(95);
    }

    @Test
    void dir7_comparisonsGrowWithTheDirectoryNotWithItsSquare() {
        assertThat(FOUND.compared()).isLessThan(5_000L * 150);
    }
}
