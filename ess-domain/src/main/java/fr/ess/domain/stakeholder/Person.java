package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.privacy.LegalGround;
import fr.ess.domain.stakeholder.privacy.Personal;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.stakeholder.privacy.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A human being, once, whatever the number of her roles. Roles are dated and beside her name: what she is on a day
 * follows from them.
 *
 * <p>Neither political label nor union membership has a place here: see {@link Personal}.
 *
 * @param name empty once erased
 * @param declaredFamilies the families of actors that no role tells; an élu is one by a mandate only
 * @param mandates by start, then as the assembly is written
 * @param functions by start
 * @param note what the mission writes for itself; empty for nothing
 */
public record Person(
        PersonId id,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PUBLIC, term = Term.CONTACT)
        Optional<PersonName> name,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PARTNER, term = Term.RECORD, erased = false)
        SortedSet<ActorFamily> declaredFamilies,

        Contacts contacts,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PUBLIC, term = Term.ROLE, erased = false)
        List<Mandate> mandates,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PUBLIC, term = Term.ROLE, erased = false)
        List<StructureFunction> functions,

        Privacy privacy,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.MISSION, term = Term.CONTACT)
        String note) {

    /** How long the end of a mandate remains public. */
    private static final int MONTHS_PUBLIC_AFTER_MANDATE = 6;

    public Person {
        if (declaredFamilies.contains(ActorFamily.ELU)) {
            throw new IllegalArgumentException("a person is an élu by a dated mandate, not by declaration");
        }
        declaredFamilies = Collections.unmodifiableSortedSet(new TreeSet<>(declaredFamilies));
        mandates = sorted(
                mandates, Comparator.comparing((Mandate held) -> held.days().first()));
        functions = sorted(
                functions,
                Comparator.comparing((StructureFunction held) -> held.days().first()));
        note = note.strip();
    }

    private static <T> List<T> sorted(Collection<T> roles, Comparator<T> byStart) {
        return roles.stream().sorted(byStart.thenComparing(Object::toString)).toList();
    }

    /** A person with no role yet. */
    public static Person named(PersonName name, PersonId id, Privacy privacy) {
        return new Person(id, Optional.of(name), new TreeSet<>(), Contacts.NONE, List.of(), List.of(), privacy, "");
    }

    /** The mandates held on a day. */
    public List<Mandate> mandatesOn(LocalDate day) {
        return mandates.stream().filter(held -> held.days().contains(day)).toList();
    }

    /** The functions held on a day. */
    public List<StructureFunction> functionsOn(LocalDate day) {
        return functions.stream().filter(held -> held.days().contains(day)).toList();
    }

    /** Whether an elective mandate runs on that day, its last day included. */
    public boolean isEluOn(LocalDate day) {
        return mandatesOn(day).stream().anyMatch(held -> held.assembly().isElective());
    }

    /** The declared families and those that her roles on that day tell. */
    public SortedSet<ActorFamily> familiesOn(LocalDate day) {
        TreeSet<ActorFamily> families = new TreeSet<>(declaredFamilies);
        if (isEluOn(day)) {
            families.add(ActorFamily.ELU);
        }
        if (!functionsOn(day).isEmpty()) {
            families.add(ActorFamily.STRUCTURE);
        }
        return families;
    }

    /** Whether a field may be published: see {@link fr.ess.domain.stakeholder.privacy.Published}. */
    public boolean mayPublish(PublicField field, LocalDate asOf, LocalDate today) {
        if (privacy.hasObjected(today) || name.isEmpty()) {
            return false;
        }
        boolean publicRole = field.isPublicByMandate() && isPubliclyElu(asOf) && isPubliclyElu(today);
        return publicRole || privacy.consentsTo(field, today);
    }

    /** An elective mandate runs on that day, or ended no longer ago than it stays public. */
    private boolean isPubliclyElu(LocalDate day) {
        return mandates.stream()
                .filter(held -> held.assembly().isElective())
                .map(Mandate::days)
                .anyMatch(days -> days.overlaps(new DateRange(day.minusMonths(MONTHS_PUBLIC_AFTER_MANDATE), day)));
    }

    public boolean isErased() {
        return name.isEmpty();
    }

    /**
     * Nobody in particular: what tells who the person was is emptied, in mandates and functions only the seat and its
     * days remain, so that every total stays as it was.
     */
    public Person erased() {
        Person emptied = PersonalData.erased(this);
        return emptied.withRoles(
                mandates.stream()
                        .map(held -> new Mandate(
                                held.assembly(), "-", List.of(), Optional.empty(), held.days(), held.source()))
                        .toList(),
                functions.stream()
                        .map(held ->
                                new StructureFunction(held.structure(), held.kind(), "-", held.days(), held.source()))
                        .toList());
    }

    /** One human being who was recorded twice: this id, and every role, consent and contact of both. */
    public Person absorbing(Person other) {
        TreeSet<ActorFamily> families = new TreeSet<>(declaredFamilies);
        families.addAll(other.declaredFamilies);
        return new Person(
                id,
                name.or(other::name),
                families,
                contacts.or(other.contacts),
                Stream.concat(mandates.stream(), other.mandates.stream())
                        .distinct()
                        .toList(),
                Stream.concat(functions.stream(), other.functions.stream())
                        .distinct()
                        .toList(),
                privacy.with(other.privacy),
                note.equals(other.note) ? note : (note + "\n" + other.note).strip());
    }

    public Person withRoles(List<Mandate> heldMandates, List<StructureFunction> heldFunctions) {
        return new Person(id, name, declaredFamilies, contacts, heldMandates, heldFunctions, privacy, note);
    }

    public Person withName(PersonName other) {
        return new Person(id, Optional.of(other), declaredFamilies, contacts, mandates, functions, privacy, note);
    }

    public Person withMandate(Mandate held) {
        return withRoles(Stream.concat(mandates.stream(), Stream.of(held)).toList(), functions);
    }

    public Person withFunction(StructureFunction held) {
        return withRoles(
                mandates, Stream.concat(functions.stream(), Stream.of(held)).toList());
    }

    public Person withPrivacy(Privacy other) {
        return new Person(id, name, declaredFamilies, contacts, mandates, functions, other, note);
    }

    public Person withContacts(Contacts other) {
        return new Person(id, name, declaredFamilies, other, mandates, functions, privacy, note);
    }

    public Person withFamilies(SortedSet<ActorFamily> others) {
        return new Person(id, name, others, contacts, mandates, functions, privacy, note);
    }

    public Person withNote(String other) {
        return new Person(id, name, declaredFamilies, contacts, mandates, functions, privacy, other);
    }
}
