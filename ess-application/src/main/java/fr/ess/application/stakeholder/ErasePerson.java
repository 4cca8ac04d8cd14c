package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Kinds;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.operation.VerifyJournal;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.structure.RedactStructures;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.PeopleTotals;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.Refusal;
import fr.ess.domain.stakeholder.RefusalId;
import fr.ess.domain.stakeholder.Traces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Erases a person (RGPD, art. 17): her record and every state it was in, and her name, addresses and numbers in what was
 * written about others. Seats keep their days, so that all totals stay; this is checked before anything is final. What
 * the law makes us keep, such as a deliberation with its votes, keeps its names (art. 17, 3, b and d) and is counted.
 */
public final class ErasePerson {

    /** The rooms of what a deliberation or an agreement holds. */
    private static final Set<String> KEPT_BY_LAW = Set.of("charter", "contract", "funding");

    private static final Kind<Refusal> REFUSAL = People.REFUSAL;

    private final RecordedWork work;
    private final Ledger ledger;
    private final Kinds kinds;
    private final OperationLog log;
    private final RedactStructures structures;
    private final Places places;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public ErasePerson(
            RecordedWork work,
            Ledger ledger,
            Kinds kinds,
            OperationLog log,
            RedactStructures structures,
            Places places,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.ledger = ledger;
        this.kinds = kinds;
        this.log = log;
        this.structures = structures;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an erasure did, and the proof that it changed no total.
     *
     * @param states how many states of her record were emptied, the present one among them
     * @param texts how many texts about others named her
     * @param operations how many operations of the journal named her; their digests stay
     * @param keptByLaw how many things that must be kept name her still
     */
    public record Erased(
            PersonId person,
            OperationId operation,
            int states,
            int texts,
            int operations,
            int keptByLaw,
            PeopleTotals before,
            PeopleTotals after) {}

    /**
     * Erases somebody, for good: this operation cannot be undone, nor can one before it where it touched her.
     *
     * @param why the reason, as the journal keeps it: never her name
     * @throws EssException PERSON_NOT_FOUND; PERSON_ERASED when there is nothing left to erase
     */
    public Erased erase(PersonId id, String why, Actor by) {
        return work.run(OperationKind.ERASE_PERSON, by, "person:" + id, journal -> {
            Person person = ledger.find(People.PERSON, id)
                    .orElseThrow(() -> new EssException(ErrorCode.PERSON_NOT_FOUND, "reference", id));
            if (person.isErased()) {
                throw new EssException(ErrorCode.PERSON_ERASED, "reference", id);
            }
            journal.because(why);
            return erase(person, journal);
        });
    }

    private Erased erase(Person person, Journal journal) {
        PeopleTotals before = PeopleTotals.of(ledger.list(People.PERSON));
        Set<PersonId> whole = new TreeSet<>(Set.of(person.id()));
        ledger.absorbedBy(People.PERSON, person.id()).forEach(absorbed -> whole.add(new PersonId(absorbed)));
        List<Person> known = new ArrayList<>(List.of(person));
        whole.forEach(id -> ledger.past(People.PERSON, id).forEach(past -> known.add(past.thing())));
        Traces traces = Traces.of(known);

        int states = ledger.forget(People.PERSON, whole, Person::erased, journal);
        int texts = structures.run(phrases(traces), traces::redacted);
        int keptByLaw = 0;
        for (Kind<?> kind : kinds.list()) {
            if (isKeptByLaw(kind)) {
                keptByLaw += ledger.naming(kind, traces::isIn);
            } else {
                texts += ledger.redact(kind, traces::redacted, journal);
            }
        }
        Set<OperationId> operations = log.redact(traces::redacted);
        operations.forEach(named -> journal.note(VerifyJournal.CONTENT_ERASED, "operation:" + named, ""));
        refuse(known, traces, journal);

        PeopleTotals after = PeopleTotals.of(ledger.list(People.PERSON));
        if (!after.equals(before)) {
            throw new IllegalStateException("an erasure changes no total");
        }
        journal.note(
                "erased",
                "person:" + person.id(),
                before.people() + " people, " + before.seatCount() + " seats, as before");
        return new Erased(person.id(), journal.operation(), states, texts, operations.size(), keptByLaw, before, after);
    }

    private static boolean isKeptByLaw(Kind<?> kind) {
        String room = kind.type().getPackageName();
        return KEPT_BY_LAW.contains(room.substring(room.lastIndexOf('.') + 1));
    }

    private static Set<String> phrases(Traces traces) {
        return traces.names().stream().map(PersonName::full).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who sat somewhere is in registers: only a refusal keeps them from bringing her back. */
    private void refuse(List<Person> known, Traces traces, Journal journal) {
        Set<Collectivity> sat = known.stream()
                .flatMap(state -> places.of(state).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!sat.isEmpty()) {
            Refusal refusal = Refusal.of(new RefusalId(ids.next()), traces.names(), sat, LocalDate.now(clock));
            ledger.put(REFUSAL, refusal, journal);
        }
    }
}
