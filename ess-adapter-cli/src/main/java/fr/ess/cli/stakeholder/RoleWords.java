package fr.ess.cli.stakeholder;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.stakeholder.RoleNames;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts roles and families of actors into words. */
record RoleWords(Words words, RoleNames names) {

    static RoleWords of(Session session) {
        return new RoleWords(session.words(), session.use(RoleNames.class));
    }

    /** A title as typed, refused when it is blank. */
    static String title(String typed, Session session) {
        if (typed.isBlank()) {
            throw UsageException.refused(
                    session.words().text("label.TITLE"), typed, session.words().text("expected.title"));
        }
        return typed;
    }

    String family(ActorFamily family) {
        String key = "actor-family." + family.code();
        return words.knows(key) ? words.text(key) : family.code();
    }

    String families(Collection<ActorFamily> families) {
        return families.stream().map(this::family).collect(Collectors.joining(", "));
    }

    String where(Assembly assembly) {
        return names.of(assembly, Audience.MISSION);
    }

    String where(StructureId structure) {
        return names.of(structure, Audience.MISSION);
    }

    String of(Mandate held) {
        String named = words.text("person.role", "title", held.title(), "where", where(held.assembly()));
        String charged = held.delegations().isEmpty()
                ? named
                : words.text("person.delegated", "role", named, "subjects", String.join(", ", held.delegations()));
        return held.rank()
                .map(rank -> words.text("person.ranked", "role", charged, "rank", rank.place()))
                .orElse(charged);
    }

    String of(StructureFunction held) {
        return words.text("person.role", "title", held.title(), "where", where(held.structure()));
    }

    /** The roles of a day, short: for a list. */
    String on(Person person, LocalDate day) {
        return Stream.concat(
                        person.mandatesOn(day).stream().map(this::of),
                        person.functionsOn(day).stream().map(this::of))
                .collect(Collectors.joining(" ; "));
    }

    Map<String, @Nullable Object> json(Mandate held) {
        return object(
                "title", held.title(),
                "assembly", json(held.assembly()),
                "delegations", held.delegations(),
                "rank", held.rank().map(Mandate.Rank::place),
                "from", day(held.days(), true),
                "to", day(held.days(), false),
                "source", held.source().name());
    }

    private Map<String, @Nullable Object> json(Assembly assembly) {
        String name = where(assembly);
        return assembly.fold(
                council -> object(
                        "kind", PersonOptions.word(council.governed().level()),
                        "code", council.governed().code(),
                        "name", name),
                development -> object(
                        "kind",
                        "development-council",
                        "code",
                        development.carrier().toString(),
                        "name",
                        name),
                parliament -> object("kind", "parliament", "code", null, "name", name));
    }

    Map<String, @Nullable Object> json(StructureFunction held) {
        return object(
                "title", held.title(),
                "kind", PersonOptions.word(held.kind()),
                "structure", held.structure().toString(),
                "name", where(held.structure()),
                "from", day(held.days(), true),
                "to", day(held.days(), false),
                "source", held.source().name());
    }

    static @Nullable String day(DateRange days, boolean start) {
        return (start ? days.start() : days.end()).map(LocalDate::toString).orElse(null);
    }
}
