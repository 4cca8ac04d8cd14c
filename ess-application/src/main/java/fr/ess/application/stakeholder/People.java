package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Kept;
import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PublicPerson;
import fr.ess.domain.stakeholder.Refusal;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.SupportOffer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps people. Every change is an operation, named by the person's id and never by her name. */
public final class People {

    /** People, as the ledger keeps them. */
    public static final Kind<Person> PERSON = Kind.of(Person.class);

    /** Offers of support, as the ledger keeps them. */
    public static final Kind<SupportOffer> SUPPORT_OFFER = Kind.of(SupportOffer.class);

    /** What remains of those who were erased, as the ledger keeps it. */
    public static final Kind<Refusal> REFUSAL = Kind.of(Refusal.class);

    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public People(RecordedWork work, UnitOfWork unitOfWork, Ledger ledger, Ids ids, Clock clock) {
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enters a person, under the id that is given to her. */
    public Person enter(Function<PersonId, Person> described, Actor by) {
        PersonId id = new PersonId(ids.next());
        Person person = described.apply(id);
        return work.run(OperationKind.KEEP_PERSON, by, "person:" + id, journal -> {
            ledger.put(PERSON, person, journal);
            return person;
        });
    }

    /**
     * Changes what is kept of a person: a role, a notice, a consent, an objection.
     *
     * @throws EssException PERSON_NOT_FOUND
     */
    public Person change(PersonId id, UnaryOperator<Person> change, Actor by) {
        return work.run(OperationKind.KEEP_PERSON, by, "person:" + id, journal -> {
            Kept<Person> kept = kept(id);
            Person changed = change.apply(kept.thing());
            ledger.replace(PERSON, kept, changed, journal);
            return changed;
        });
    }

    /**
     * Makes one person of two records of one human being: roles, consents and everything that refers to the second one
     * go to the first.
     *
     * @throws EssException PERSON_NOT_FOUND for either
     */
    public Person merge(PersonId keptId, PersonId absorbedId, Actor by) {
        if (keptId.equals(absorbedId)) {
            return get(keptId);
        }
        return work.run(OperationKind.MERGE_PEOPLE, by, "person:" + keptId, journal -> {
            Kept<Person> kept = kept(keptId);
            Person whole = kept.thing().absorbing(kept(absorbedId).thing());
            ledger.relink(absorbedId, keptId, journal);
            ledger.remove(PERSON, absorbedId, journal);
            ledger.replace(PERSON, kept, whole, journal);
            return whole;
        });
    }

    /**
     * Sets the last day of a role.
     *
     * @param role its place, from one, among her mandates and then her functions
     * @throws EssException PERSON_NOT_FOUND, ROLE_NOT_FOUND, ROLE_ENDS_BEFORE
     */
    public Person end(PersonId id, int role, LocalDate last, Actor by) {
        return change(id, person -> ending(person, role, last), by);
    }

    private static Person ending(Person person, int role, LocalDate last) {
        List<Mandate> mandates = new ArrayList<>(person.mandates());
        List<StructureFunction> functions = new ArrayList<>(person.functions());
        int function = role - 1 - mandates.size();
        if (role < 1 || function >= functions.size()) {
            throw new EssException(ErrorCode.ROLE_NOT_FOUND, "role", role)
                    .with("count", mandates.size() + functions.size());
        }
        LocalDate first = (function < 0
                        ? mandates.get(role - 1).days()
                        : functions.get(function).days())
                .first();
        if (last.isBefore(first)) {
            throw new EssException(ErrorCode.ROLE_ENDS_BEFORE, "first", first).with("last", last);
        }
        if (function < 0) {
            mandates.set(role - 1, mandates.get(role - 1).until(last));
        } else {
            functions.set(function, functions.get(function).until(last));
        }
        return person.withRoles(mandates, functions);
    }

    /** Everybody, by id; those who were erased too. */
    public List<Person> list() {
        return unitOfWork.preview(() -> ledger.list(PERSON));
    }

    /**
     * A person.
     *
     * @throws EssException PERSON_NOT_FOUND
     */
    public Person get(PersonId id) {
        return unitOfWork.read(() -> kept(id).thing());
    }

    /**
     * The only person that somebody may mean: by her id, her whole name in either order, or words of it that nobody else
     * has.
     *
     * @throws EssException PERSON_NOT_FOUND; PERSON_AMBIGUOUS with the ids in its fact {@code proposals}
     */
    public Person meant(String reference) {
        Optional<PersonId> id = PersonId.tryParse(reference.strip());
        List<Person> everybody = list();
        List<Person> found = everybody.stream()
                .filter(person -> Optional.of(person.id()).equals(id))
                .toList();
        if (found.isEmpty()) {
            Set<String> words = Set.copyOf(FoldedText.words(reference));
            List<Person> near = everybody.stream()
                    .filter(person -> !words.isEmpty() && words(person).containsAll(words))
                    .toList();
            List<Person> same =
                    near.stream().filter(person -> words(person).equals(words)).toList();
            found = same.isEmpty() ? near : same;
        }
        if (found.isEmpty()) {
            throw new EssException(ErrorCode.PERSON_NOT_FOUND, "reference", reference);
        }
        if (found.size() > 1) {
            throw new EssException(ErrorCode.PERSON_AMBIGUOUS, "reference", reference)
                    .with("count", found.size())
                    .with(
                            "proposals",
                            found.stream().map(person -> person.id().toString()).collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    private static Set<String> words(Person person) {
        return person.name()
                .map(PersonName::full)
                .map(FoldedText::words)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /**
     * Those of whom something may be published today, with the roles of a day, by id. Nobody else changes the answer or
     * its size.
     */
    public List<PublicPerson> published(LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        return unitOfWork.preview(() -> {
            List<PublicPerson> found = new ArrayList<>();
            ledger.forEach(
                    PERSON, kept -> PublicPerson.of(kept.thing(), asOf, today).ifPresent(found::add));
            return found;
        });
    }

    /** Those whom nobody informed of what is kept about them, though the month to do so is over (RGPD, art. 14). */
    public List<PersonId> overdueNotices() {
        LocalDate today = LocalDate.now(clock);
        return unitOfWork.read(() -> {
            List<PersonId> found = new ArrayList<>();
            ledger.forEach(
                    PERSON,
                    kept -> Optional.of(kept.thing())
                            .filter(person -> !person.isErased())
                            .filter(person -> person.privacy()
                                    .noticeDue()
                                    .filter(due -> due.isBefore(today))
                                    .isPresent())
                            .ifPresent(person -> found.add(person.id())));
            return found;
        });
    }

    private Kept<Person> kept(PersonId id) {
        return ledger.findKept(PERSON, id)
                .orElseThrow(() -> new EssException(ErrorCode.PERSON_NOT_FOUND, "reference", id));
    }
}
