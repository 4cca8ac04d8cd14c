package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance.Merit;
import fr.ess.domain.territory.CommuneCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL of a question: a common table {@code hits} with the entries that answer it and their score. Only the number of
 * conditions shapes the text; whatever people write is bound.
 */
final class DirectorySql {

    /** What facets count. */
    static final String FACETS = "id, family, section, commune, commune_name, epci, epci_name, headcount, status";

    private final StringBuilder conditions = new StringBuilder("WHERE 1 = 1");
    private final Map<String, Object> bindings = new LinkedHashMap<>();
    private final DirectoryDialect dialect;
    private final String score;

    DirectorySql(DirectoryQuestion question, DirectoryDialect dialect) {
        this.dialect = dialect;
        List<String> words = question.words().words();
        for (int i = 0; i < words.size(); i++) {
            bindings.put("word" + i, words.get(i));
        }
        score = score(words.size());
        if (!question.words().isEmpty()) {
            bindings.put("phrase", question.words().phrase());
            and(dialect.found(question.audience(), ":match"));
            bindings.put("match", dialect.match(question));
        }
        if (question.audience() == Audience.PUBLIC) {
            and("e.published = 1");
        }
        question.within().ifPresent(communes -> {
            and("e.commune IN (" + dialect.elements(":within") + ")");
            bindings.put(
                    "within",
                    communes.stream().map(CommuneCode::text).collect(Collectors.joining("\",\"", "[\"", "\"]")));
        });
        for (int i = 0; i < question.choices().size(); i++) {
            choose(question.choices().get(i), "choice" + i);
        }
    }

    Map<String, Object> bindings() {
        return bindings;
    }

    /** Begins a statement about these columns of the hits, and their score. */
    String withHits(String columns) {
        return "WITH hits AS (SELECT " + columns + ", " + score + " AS score FROM directory_entry e " + conditions
                + ") ";
    }

    static String column(Facet facet) {
        return switch (facet) {
            case FAMILY -> "family";
            case SECTION -> "section";
            case COMMUNE -> "commune";
            case EPCI -> "epci";
            case HEADCOUNT -> "headcount";
            case STATUS -> "status";
            case TAG -> throw new IllegalArgumentException("an entry may bear several tags");
        };
    }

    private void choose(Choice choice, String name) {
        boolean unknown = choice.value().equals(Facet.UNKNOWN);
        if (choice.facet() == Facet.TAG) {
            String tags = "SELECT entry_id FROM directory_tag" + (unknown ? "" : " WHERE slug = :" + name);
            and("e.id " + (unknown ? "NOT IN" : "IN") + " (" + tags + ")");
        } else {
            and("e." + column(choice.facet()) + (unknown ? " IS NULL" : " = :" + name));
        }
        if (!unknown) {
            bindings.put(name, choice.value());
        }
    }

    private void and(String condition) {
        conditions.append(" AND ").append(condition);
    }

    /** The definition of {@link fr.ess.domain.structure.search.Relevance}, in SQL. */
    private String score(int words) {
        if (words == 0) {
            return "0";
        }
        StringBuilder sum = new StringBuilder("CASE WHEN e.sort_name = :phrase OR e.sigle_words = :phrase THEN ")
                .append(Merit.WHOLE_NAME.worth())
                .append(" WHEN substr(e.sort_name, 1, length(:phrase)) = :phrase THEN ")
                .append(Merit.NAME_BEGINS.worth())
                .append(" ELSE 0 END");
        for (int i = 0; i < words; i++) {
            sum.append(" + CASE")
                    .append(when("' ' || e.sigle_words || ' '", "' ' || :word" + i + " || ' '", Merit.WORD_OF_SIGLE))
                    .append(when("' ' || e.sort_name || ' '", "' ' || :word" + i + " || ' '", Merit.WORD_OF_NAME))
                    .append(when("' ' || e.sort_name", "' ' || :word" + i, Merit.BEGINS_WORD_OF_NAME))
                    .append(" ELSE ")
                    .append(Merit.ELSEWHERE.worth())
                    .append(" END");
        }
        return sum.toString();
    }

    private String when(String text, String part, Merit merit) {
        return " WHEN " + dialect.place(part, text) + " > 0 THEN " + merit.worth();
    }
}
