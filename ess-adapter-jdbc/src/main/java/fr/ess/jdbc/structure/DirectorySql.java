package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance.Merit;
import fr.ess.domain.structure.search.SiteWord;
import fr.ess.domain.structure.search.SoughtWord;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.domain.territory.GlobePoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** With the words of the question and what is taken for them. */
    DirectorySql(DirectoryQuestion question, List<SoughtWord> words, DirectoryDialect dialect) {
        this.dialect = dialect;
        for (int i = 0; i < words.size(); i++) {
            bindings.put("word" + i, words.get(i).word());
        }
        score = score(words, question.audience());
        if (!words.isEmpty()) {
            bindings.put("phrase", question.words().phrase());
            and(dialect.found(question.audience(), ":match"));
            bindings.put("match", dialect.match(words, question.audience()));
        }
        if (!question.audience().maySee(Audience.MISSION)) {
            and("e.published = 1");
        }
        question.within().ifPresent(communes -> {
            String seat = "e.commune IN (" + dialect.elements(":within") + ")";
            if (communes.isEmpty()) {
                and(seat);
            } else {
                and("(" + seat + " OR " + dialect.found(Audience.PUBLIC, ":sites") + ")");
                bindings.put(
                        "sites",
                        dialect.anyOf(communes.stream().map(SiteWord::of).toList()));
            }
            bindings.put(
                    "within",
                    DirectoryDialect.array(
                            communes.stream().map(CommuneCode::text).toList()));
        });
        for (int i = 0; i < question.areas().size(); i++) {
            String within = in(question.areas().get(i), "area" + i);
            and("e.id IN (SELECT id FROM directory_entry WHERE " + within
                    + " UNION ALL SELECT entry_id FROM directory_site WHERE " + within + ")");
        }
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

    /** The condition that a point stands in an area, whose bounds are bound to parameters of a name. */
    private String in(GeoArea area, String name) {
        return area.fold(box -> in(box, name), circle -> in(circle, name));
    }

    private String in(GeoBox box, String name) {
        bindings.put(name + "south", box.southWest().latitudeUnits());
        bindings.put(name + "north", box.northEast().latitudeUnits());
        bindings.put(name + "west", box.southWest().longitudeUnits());
        bindings.put(name + "east", box.northEast().longitudeUnits());
        String between = box.crossesAntimeridian() ? "OR" : "AND";
        return "latitude BETWEEN :%1$ssouth AND :%1$snorth AND (longitude >= :%1$swest %2$s longitude <= :%1$seast)"
                .formatted(name, between);
    }

    private String in(GeoCircle circle, String name) {
        GlobePoint centre = GlobePoint.of(circle.centre());
        bindings.put(name + "x", centre.x());
        bindings.put(name + "y", centre.y());
        bindings.put(name + "z", centre.z());
        bindings.put(name + "square", circle.square());
        return "(x - :%1$sx) * (x - :%1$sx) + (y - :%1$sy) * (y - :%1$sy) + (z - :%1$sz) * (z - :%1$sz) <= :%1$ssquare AND "
                        .formatted(name)
                + in(circle.bounds(), name);
    }

    private void and(String condition) {
        conditions.append(" AND ").append(condition);
    }

    /** The definition of {@link fr.ess.domain.structure.search.Relevance}, in SQL. */
    private String score(List<SoughtWord> words, Audience audience) {
        if (words.isEmpty()) {
            return "0";
        }
        String borne =
                audience.maySee(Audience.MISSION) ? "e.public_words || ' ' || e.mission_words" : "e.public_words";
        StringBuilder sum = new StringBuilder("CASE WHEN e.sort_name = :phrase OR e.sigle_words = :phrase THEN ")
                .append(Merit.WHOLE_NAME.worth())
                .append(" WHEN substr(e.sort_name, 1, length(:phrase)) = :phrase THEN ")
                .append(Merit.NAME_BEGINS.worth())
                .append(" ELSE 0 END");
        for (int i = 0; i < words.size(); i++) {
            sum.append(" + CASE")
                    .append(when("' ' || e.sigle_words || ' '", "' ' || :word" + i + " || ' '", Merit.WORD_OF_SIGLE))
                    .append(when("' ' || e.sort_name || ' '", "' ' || :word" + i + " || ' '", Merit.WORD_OF_NAME))
                    .append(when("' ' || e.sort_name", "' ' || :word" + i, Merit.BEGINS_WORD_OF_NAME))
                    .append(otherwise(words.get(i), "word" + i, borne))
                    .append(" END");
        }
        return sum.toString();
    }

    /** A word for which nothing else is taken is there: else its entry would not have been found. */
    private String otherwise(SoughtWord word, String name, String borne) {
        if (word.others().isEmpty()) {
            return " ELSE " + Merit.ELSEWHERE.worth();
        }
        StringBuilder cases = new StringBuilder(when("' ' || " + borne, "' ' || :" + name, Merit.ELSEWHERE));
        if (!word.initials().isEmpty()) {
            bindings.put("initials" + name, word.initials().first());
            cases.append(
                    when("' ' || " + borne + " || ' '", "' ' || :initials" + name + " || ' '", Merit.INITIALS_OF_NAME));
        }
        return cases.append(" ELSE ").append(Merit.MISSPELLED.worth()).toString();
    }

    private String when(String text, String part, Merit merit) {
        return " WHEN " + dialect.place(part, text) + " > 0 THEN " + merit.worth();
    }
}
