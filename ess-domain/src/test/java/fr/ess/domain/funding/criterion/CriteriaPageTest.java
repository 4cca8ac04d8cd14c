package fr.ess.domain.funding.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/criteria.md} from the catalogue and fails on drift: run it again and commit the page. */
class CriteriaPageTest {

    private static final Path PAGE = Path.of("..", "docs", "criteria.md");

    @Test
    void thePageOfTheCatalogueIsUpToDate() throws IOException {
        String page = Criteria.ALL.stream()
                .map(criterion -> section(criterion.descriptor()))
                .collect(Collectors.joining(
                        "\n",
                        "# Catalogue des critères\n\nPage écrite par un test à partir du code ; comment en ajouter un : "
                                + "[new-criterion.md](new-criterion.md).\n\n",
                        ""));
        String present = Files.exists(PAGE) ? Files.readString(PAGE, StandardCharsets.UTF_8) : "";
        if (!present.equals(page)) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertThat(present).as("docs/criteria.md, now rewritten").isEqualTo(page);
    }

    private static String section(Descriptor descriptor) {
        Descriptor.Example passing = descriptor.passing().orElseThrow();
        Descriptor.Example failing = descriptor.failing().orElseThrow();
        StringBuilder text = new StringBuilder("## `" + descriptor.code() + "` : " + descriptor.title() + "\n\n")
                .append(descriptor.explanation())
                .append("\n\n- English: ")
                .append(descriptor.titleEn())
                .append("\n- source : ")
                .append(descriptor.source())
                .append("\n- depuis : ")
                .append(descriptor.since())
                .append('\n');
        for (Descriptor.Parameter parameter : descriptor.parameters()) {
            text.append("- `")
                    .append(parameter.name())
                    .append(parameter.isRequired() ? "` : " : "` (facultatif) : ")
                    .append(parameter.meaning())
                    .append('\n');
        }
        return text.append("- exemple : `")
                .append(descriptor.code())
                .append(written(passing.arguments()))
                .append("`, rempli avec `")
                .append(written(passing.facts()).strip())
                .append("`, non rempli avec `")
                .append(written(failing.facts()).strip())
                .append("`\n")
                .toString();
    }

    private static String written(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .map(value -> " " + value.getKey() + "=" + String.join(", ", value.getValue()))
                .collect(Collectors.joining(";"));
    }
}
