package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.shared.Audience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorTest {

    private static final int KEPT = 400;

    @Test
    void imp10_aWalkByCursorGivesEachUnchangedRowOnceWhileOthersComeAndChangePlace(@TempDir Path folder) {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.take(ess.file("restent.csv", table("Reste", "")));
            List<String> walked = new ArrayList<>();
            Optional<String> page = Optional.empty();
            int turn = 0;
            do {
                DirectoryPage found = ess.use(SearchDirectory.class).search(query(page));
                found.found().forEach(one -> walked.add(one.entry().name()));
                page = found.next();
                // Before and after the place that the walk has come to.
                ess.take(ess.file("viennent.csv", "nom", "Avant " + turn, "Zèbre " + turn, "Reste 1 bis " + turn));
                turn++;
            } while (page.isPresent());

            assertThat(walked.stream()
                            .filter(name -> name.matches("Reste \\d+"))
                            .toList())
                    .hasSize(KEPT)
                    .doesNotHaveDuplicates();
            assertThat(walked).doesNotHaveDuplicates();
        }
    }

    private static String[] table(String name, String end) {
        return Stream.concat(Stream.of("nom"), IntStream.range(0, KEPT).mapToObj(i -> name + " " + i + end))
                .toArray(String[]::new);
    }

    private static DirectoryQuery query(Optional<String> page) {
        return new DirectoryQuery("", List.of(), Optional.empty(), TODAY, Audience.MISSION, page, 37, false);
    }
}
