package fr.ess.domain.funding.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documentation of a criterion.
 *
 * @param code what rules call it; never changes
 * @param title French
 * @param titleEn English
 * @param explanation what it holds to, in French
 * @param source the text or the practice it comes from
 * @param since the version of the product that brought it
 * @param passing a case that meets it; empty only while it is being written
 * @param failing a case that does not
 */
public record Descriptor(
        String code,
        String title,
        String titleEn,
        String explanation,
        String source,
        String since,
        List<Parameter> parameters,
        Optional<Example> passing,
        Optional<Example> failing) {

    public Descriptor {
        parameters = List.copyOf(parameters);
    }

    static Descriptor of(String code, String title, String titleEn) {
        return new Descriptor(code, title, titleEn, "", "", "0.1", List.of(), Optional.empty(), Optional.empty());
    }

    Descriptor explained(String text, String from) {
        return new Descriptor(code, title, titleEn, text, from, since, parameters, passing, failing);
    }

    Descriptor with(String name, String meaning) {
        return with(new Parameter(name, meaning, true));
    }

    Descriptor withOptional(String name, String meaning) {
        return with(new Parameter(name, meaning, false));
    }

    private Descriptor with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Descriptor(code, title, titleEn, explanation, source, since, more, passing, failing);
    }

    /** Texts as {@code name=value, value}, arguments first. */
    Descriptor passes(String arguments, String... facts) {
        return new Descriptor(
                code,
                title,
                titleEn,
                explanation,
                source,
                since,
                parameters,
                Optional.of(Example.of(arguments, facts)),
                failing);
    }

    /** The arguments of the example that passes, with facts that fail. */
    Descriptor fails(String... facts) {
        Example same = passing.orElseThrow();
        return new Descriptor(
                code,
                title,
                titleEn,
                explanation,
                source,
                since,
                parameters,
                passing,
                Optional.of(new Example(same.arguments(), Example.read(facts))));
    }

    /** An argument that rules give, by name. */
    public record Parameter(String name, String meaning, boolean isRequired) {}

    /** A case: the arguments of a clause, and facts as texts. */
    public record Example(SortedMap<String, List<String>> arguments, SortedMap<String, List<String>> facts) {

        private static Example of(String arguments, String... facts) {
            return new Example(read(arguments.isEmpty() ? new String[0] : arguments.split(";", -1)), read(facts));
        }

        private static SortedMap<String, List<String>> read(String... texts) {
            SortedMap<String, List<String>> read = new TreeMap<>();
            for (String text : texts) {
                String[] parts = text.split("=", 2);
                read.put(parts[0].strip(), parts[1].isEmpty() ? List.of() : listed(parts[1]));
            }
            return read;
        }

        private static List<String> listed(String text) {
            String[] values = text.split(",", -1);
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i].strip();
            }
            return List.of(values);
        }
    }
}
