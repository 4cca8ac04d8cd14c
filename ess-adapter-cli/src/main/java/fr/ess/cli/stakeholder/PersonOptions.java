package fr.ess.cli.stakeholder;

import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Contacts;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PhoneNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The options that several commands about people share, and how their values are read. */
final class PersonOptions {

    static final String FAMILY = "--family";
    static final String SOURCE = "--source";

    private static final String WORK_EMAIL = "--email";
    private static final String WORK_PHONE = "--phone";
    private static final String PRIVATE_EMAIL = "--private-email";
    private static final String PRIVATE_PHONE = "--private-phone";
    private static final String NOTE = "--note";

    private PersonOptions() {}

    static Syntax declare(Syntax syntax) {
        return syntax.options(FAMILY, "ACTOR_FAMILY")
                .option(WORK_EMAIL, "EMAIL")
                .option(WORK_PHONE, "PHONE")
                .option(PRIVATE_EMAIL, "EMAIL")
                .option(PRIVATE_PHONE, "PHONE")
                .option(NOTE, "TEXT");
    }

    static Syntax declareDays(Syntax syntax) {
        return syntax.option("--from", "DATE").option("--to", "DATE");
    }

    /** The person with what was given; what was not given stays, what was given empty goes. */
    static Person applied(Person person, Given given, Session session) {
        Contacts before = person.contacts();
        String anEmail = session.words().text("expected.email");
        String aPhone = session.words().text("expected.phone");
        Person changed = person.withContacts(new Contacts(
                value(given, WORK_EMAIL, before.workEmail(), EmailAddress::tryParse, anEmail),
                value(given, WORK_PHONE, before.workPhone(), PhoneNumber::tryParse, aPhone),
                value(given, PRIVATE_EMAIL, before.privateEmail(), EmailAddress::tryParse, anEmail),
                value(given, PRIVATE_PHONE, before.privatePhone(), PhoneNumber::tryParse, aPhone)));
        if (given.has(FAMILY)) {
            changed = changed.withFamilies(families(given, session));
        }
        return given.has(NOTE) ? changed.withNote(given.find(NOTE).orElse("")) : changed;
    }

    private static <T> Optional<T> value(
            Given given, String option, Optional<T> before, Function<String, Optional<T>> reader, String expected) {
        if (!given.has(option)) {
            return before;
        }
        Optional<String> written = given.find(option);
        Optional<T> value = written.flatMap(reader);
        if (written.isPresent() && value.isEmpty()) {
            throw UsageException.refused(option, written.get(), expected);
        }
        return value;
    }

    static SortedSet<ActorFamily> families(Given given, Session session) {
        SortedSet<ActorFamily> families = new TreeSet<>();
        given.list(FAMILY).stream()
                .filter(written -> !written.isBlank())
                .map(written -> family(written, session))
                .forEach(families::add);
        if (families.contains(ActorFamily.ELU)) {
            throw UsageException.refused(
                    FAMILY, ActorFamily.ELU.code(), session.words().text("expected.elu-by-mandate"));
        }
        return families;
    }

    static ActorFamily family(String written, Session session) {
        return ActorFamily.tryParse(written)
                .orElseThrow(() ->
                        UsageException.refused(FAMILY, written, session.words().text("expected.actor-family")));
    }

    static PersonName name(String given, String family, Session session) {
        return PersonName.tryOf(given, family)
                .orElseThrow(() -> UsageException.refused(
                        session.words().text("label.LAST_NAME"),
                        family,
                        session.words().text("expected.last-name")));
    }

    /** The days between {@code --from} and {@code --to}, each open when it is not given. */
    static LocalDate today(Session session) {
        return LocalDate.now(session.surroundings().clock());
    }

    static Source source(Given given) {
        return given.find(SOURCE)
                .map(name -> new Source(name, SourceKind.DECLARATION))
                .orElse(Source.MISSION);
    }

    /** A constant by its word: lower case, hyphens. */
    static <E extends Enum<E>> E constant(Class<E> type, String option, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(written))
                .findFirst()
                .orElseThrow(() -> UsageException.refused(
                        option,
                        written,
                        Arrays.stream(type.getEnumConstants())
                                .map(PersonOptions::word)
                                .collect(Collectors.joining(", "))));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
