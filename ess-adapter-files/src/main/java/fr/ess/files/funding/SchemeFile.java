package fr.ess.files.funding;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.funding.scheme.Support;
import fr.ess.domain.funding.scheme.WorkedExample;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The file of one scheme, read: the scheme, or everything that is wrong with the file, each with its line and column.
 *
 * @param problems empty when it was read
 */
public record SchemeFile(Optional<Scheme> scheme, List<SchemeFileProblem> problems) {

    /** What joins rules; texts and articles belong to the clauses within. */
    private static final Set<String> GROUPS = Set.of("all", "any", "not");

    private static final Set<String> KEYS = Set.of(
            "code",
            "title",
            "title-en",
            "summary",
            "summary-en",
            "funder",
            "basis",
            "measure",
            "open-from",
            "open-to",
            "territory",
            "variant-of",
            "series",
            "rule",
            "support",
            "eligible-expenses",
            "excluded-expenses",
            "pieces",
            "examples",
            "example");

    public SchemeFile {
        problems = List.copyOf(problems);
    }

    /** Reads a YAML document; the id is that of the scheme to be. */
    public static SchemeFile read(String document, SchemeId id) {
        try {
            Reading reading = new Reading();
            Optional<Scheme> scheme = reading.scheme(YamlNode.read(document), id);
            return reading.problems.isEmpty()
                    ? new SchemeFile(scheme, List.of())
                    : new SchemeFile(Optional.empty(), reading.problems);
        } catch (JacksonException e) {
            Optional<JsonLocation> place = Optional.ofNullable(e.getLocation());
            return new SchemeFile(
                    Optional.empty(),
                    List.of(new SchemeFileProblem(
                            place.map(JsonLocation::getLineNr).orElse(1),
                            place.map(JsonLocation::getColumnNr).orElse(1),
                            Message.of(SchemeFileIssue.NOT_YAML))));
        } catch (IOException e) {
            return new SchemeFile(
                    Optional.empty(), List.of(new SchemeFileProblem(1, 1, Message.of(SchemeFileIssue.NOT_YAML))));
        }
    }

    private static final class Reading {

        private final List<SchemeFileProblem> problems = new ArrayList<>();

        private void problem(YamlNode at, SchemeFileIssue issue, String key) {
            problems.add(new SchemeFileProblem(at.line(), at.column(), Message.of(issue, "key", key)));
        }

        private Optional<Scheme> scheme(YamlNode root, SchemeId id) {
            Map<String, YamlNode> keys = map(root, "", KEYS);
            String code = required(root, keys, "code");
            String title = required(root, keys, "title");
            Optional<YamlNode> written = Optional.ofNullable(keys.get("rule"));
            if (written.isEmpty()) {
                problem(root, SchemeFileIssue.KEY_MISSING, "rule");
            }
            Rule rule = written.map(this::rule).orElse(new Rule.All(List.of()));
            DateRange opening = opening(root, keys);
            Support support =
                    Optional.ofNullable(keys.get("support")).map(this::support).orElse(Support.IN_KIND);
            List<WorkedExample> examples =
                    items(keys, "examples").stream().map(this::example).toList();
            Presentation presentation = new Presentation(
                    title.isEmpty() ? "?" : title,
                    text(keys, "title-en").orElse(""),
                    text(keys, "summary").orElse(""),
                    text(keys, "summary-en").orElse(""),
                    text(keys, "funder").orElse(""),
                    text(keys, "basis").orElse(""),
                    text(keys, "measure"),
                    texts(keys, "eligible-expenses"),
                    texts(keys, "excluded-expenses"),
                    texts(keys, "pieces"),
                    text(keys, "example").equals(Optional.of("true")));
            if (!code.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
                problem(keys.getOrDefault("code", root), SchemeFileIssue.VALUE_UNREADABLE, "code");
                return Optional.empty();
            }
            return Optional.of(new Scheme(
                    id,
                    code,
                    presentation,
                    opening,
                    text(keys, "territory"),
                    text(keys, "variant-of"),
                    text(keys, "series"),
                    rule,
                    support,
                    examples));
        }

        private DateRange opening(YamlNode root, Map<String, YamlNode> keys) {
            LocalDate from = date(keys, "open-from").orElse(LocalDate.MIN);
            LocalDate to = date(keys, "open-to").orElse(LocalDate.MAX);
            if (to.isBefore(from)) {
                problem(keys.getOrDefault("open-to", root), SchemeFileIssue.VALUE_UNREADABLE, "open-to");
                return DateRange.ALWAYS;
            }
            return new DateRange(from, to);
        }

        private Rule rule(YamlNode node) {
            Map<String, YamlNode> keys = node.entries().orElse(Map.of());
            List<String> heads = keys.keySet().stream()
                    .filter(key -> !key.equals("text") && !key.equals("article"))
                    .toList();
            if (heads.size() != 1) {
                problem(node, SchemeFileIssue.RULE_UNREADABLE, String.join(", ", heads));
                return new Rule.All(List.of());
            }
            String head = heads.get(0);
            YamlNode body = keys.getOrDefault(head, node);
            if (GROUPS.contains(head)) {
                keys.forEach((name, value) -> {
                    if (!name.equals(head)) {
                        problem(value, SchemeFileIssue.KEY_UNKNOWN, name);
                    }
                });
            }
            return switch (head) {
                case "all" ->
                    new Rule.All(list(body, head).stream().map(this::rule).toList());
                case "any" ->
                    new Rule.Any(list(body, head).stream().map(this::rule).toList());
                case "not" -> new Rule.Not(rule(body));
                default ->
                    new Rule.Clause(
                            head,
                            values(body, head),
                            text(keys, "text").orElse(""),
                            text(keys, "article").orElse(""));
            };
        }

        private SortedMap<String, List<String>> values(YamlNode node, String key) {
            SortedMap<String, List<String>> values = new TreeMap<>();
            if (node.text().equals(Optional.of(""))) {
                return values;
            }
            if (node.entries().isEmpty()) {
                problem(node, SchemeFileIssue.MAP_EXPECTED, key);
            }
            node.entries().orElse(Map.of()).forEach((name, value) -> values.put(name, scalars(value, name)));
            return values;
        }

        private List<String> scalars(YamlNode node, String key) {
            if (node.text().isPresent()) {
                return List.of(node.text().get());
            }
            return list(node, key).stream().map(item -> scalar(item, key)).toList();
        }

        private Support support(YamlNode node) {
            Map<String, YamlNode> keys = map(
                    node,
                    "support",
                    Set.of("rate", "cost-ceiling", "floor", "ceiling", "self-funding", "public-aid", "regime"));
            return new Support(
                    value(keys, "rate", Share::tryParse),
                    value(keys, "cost-ceiling", Euros::tryParse),
                    value(keys, "floor", Euros::tryParse),
                    value(keys, "ceiling", Euros::tryParse),
                    value(keys, "self-funding", Share::tryParse),
                    value(keys, "public-aid", Share::tryParse),
                    value(keys, "regime", AidRegime::find));
        }

        private WorkedExample example(YamlNode node) {
            Map<String, YamlNode> keys = map(node, "examples", Set.of("title", "day", "facts", "expect", "missing"));
            Optional<Outcome> expected = value(
                    keys,
                    "expect",
                    word -> Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome.word().equals(word))
                            .findFirst());
            for (String needed : List.of("title", "day", "expect")) {
                required(node, keys, needed);
            }
            return new WorkedExample(
                    text(keys, "title").orElse(""),
                    date(keys, "day").orElse(LocalDate.EPOCH),
                    Optional.ofNullable(keys.get("facts"))
                            .map(facts -> values(facts, "facts"))
                            .orElse(new TreeMap<>()),
                    expected.orElse(Outcome.UNDETERMINED),
                    new TreeSet<>(texts(keys, "missing")));
        }

        private Map<String, YamlNode> map(YamlNode node, String key, Set<String> known) {
            if (node.entries().isEmpty()) {
                problem(node, SchemeFileIssue.MAP_EXPECTED, key);
            }
            Map<String, YamlNode> keys = node.entries().orElse(Map.of());
            keys.forEach((name, value) -> {
                if (!known.contains(name)) {
                    problem(value, SchemeFileIssue.KEY_UNKNOWN, name);
                }
            });
            return keys;
        }

        private String required(YamlNode node, Map<String, YamlNode> keys, String key) {
            Optional<String> text = text(keys, key);
            if (text.isEmpty()) {
                problem(node, SchemeFileIssue.KEY_MISSING, key);
            }
            return text.orElse("");
        }

        private Optional<String> text(Map<String, YamlNode> keys, String key) {
            return Optional.ofNullable(keys.get(key))
                    .map(node -> scalar(node, key).strip())
                    .filter(text -> !text.isEmpty());
        }

        private String scalar(YamlNode node, String key) {
            if (node.text().isEmpty()) {
                problem(node, SchemeFileIssue.TEXT_EXPECTED, key);
            }
            return node.text().orElse("");
        }

        private List<YamlNode> list(YamlNode node, String key) {
            if (node.items().isEmpty()) {
                problem(node, SchemeFileIssue.LIST_EXPECTED, key);
            }
            return node.items().orElse(List.of());
        }

        private List<YamlNode> items(Map<String, YamlNode> keys, String key) {
            return Optional.ofNullable(keys.get(key))
                    .map(node -> list(node, key))
                    .orElse(List.of());
        }

        private List<String> texts(Map<String, YamlNode> keys, String key) {
            return items(keys, key).stream().map(item -> scalar(item, key)).toList();
        }

        private Optional<LocalDate> date(Map<String, YamlNode> keys, String key) {
            return value(keys, key, text -> FactType.DAY.read(List.of(text)));
        }

        private <T> Optional<T> value(
                Map<String, YamlNode> keys, String key, java.util.function.Function<String, Optional<T>> reader) {
            Optional<String> text = text(keys, key);
            Optional<T> value = text.flatMap(reader);
            if (text.isPresent() && value.isEmpty()) {
                Optional.ofNullable(keys.get(key))
                        .ifPresent(node -> problem(node, SchemeFileIssue.VALUE_UNREADABLE, key));
            }
            return value;
        }
    }
}
