package fr.ess.domain.stakeholder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which a person is recognised in a text: her names in either order, her addresses and numbers. */
public final class Traces {

    /** What stands where a trace stood. */
    public static final String ERASED = "[…]";

    private final Set<PersonName> names = new LinkedHashSet<>();
    private final Pattern pattern;

    private Traces(Collection<Person> states) {
        states.forEach(state -> state.name().ifPresent(names::add));
        String words = Stream.concat(
                        names.stream().flatMap(Traces::written),
                        states.stream().map(Person::contacts).flatMap(Traces::written))
                .distinct()
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile(
                words.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The traces of a person in all the states she is known in. */
    public static Traces of(Collection<Person> states) {
        return new Traces(states);
    }

    /** A family name alone is a word like another; with the first name it tells who. */
    private static Stream<String> written(PersonName name) {
        if (name.given().isEmpty()) {
            return Stream.empty();
        }
        String given = Pattern.quote(name.given());
        String family = Pattern.quote(name.family());
        return Stream.of(given + "\\s+" + family, family + "\\s+" + given);
    }

    private static Stream<String> written(Contacts contacts) {
        return Stream.concat(
                        Stream.of(contacts.workEmail(), contacts.privateEmail())
                                .flatMap(email -> email.map(EmailAddress::text).stream()),
                        Stream.of(contacts.workPhone(), contacts.privatePhone())
                                .flatMap(phone -> phone.map(PhoneNumber::text).stream()))
                .map(Pattern::quote);
    }

    public Set<PersonName> names() {
        return Set.copyOf(names);
    }

    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The text without them. */
    public String redacted(String text) {
        return pattern.matcher(text).replaceAll(ERASED);
    }
}
