package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.RetentionDecision;
import fr.ess.domain.stakeholder.RetentionDecisionId;
import fr.ess.domain.stakeholder.RetentionRecord;
import fr.ess.domain.stakeholder.RetentionRecordId;
import fr.ess.domain.stakeholder.RetentionRun;
import fr.ess.domain.stakeholder.RetentionRun.Due;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule;
import fr.ess.domain.stakeholder.privacy.Term;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Announces the personal data that reach their term, and erases those that were announced long enough ago. */
public final class Retention {

    /** Runs, as the ledger keeps them. */
    public static final Kind<RetentionRecord> RUN = Kind.of(RetentionRecord.class);

    /** Decisions on terms, as the ledger keeps them. */
    public static final Kind<RetentionDecision> DECISION = Kind.of(RetentionDecision.class);

    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Retention(RecordedWork work, UnitOfWork unitOfWork, Ledger ledger, Ids ids, Clock clock) {
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The usual durations, with every decision of the mission. */
    public RetentionSchedule schedule() {
        return unitOfWork.read(this::decided);
    }

    private RetentionSchedule decided() {
        RetentionSchedule schedule = RetentionSchedule.USUAL;
        for (RetentionDecision decision : ledger.list(DECISION)) {
            schedule = schedule.deciding(decision.rule());
        }
        return schedule;
    }

    /** Decides how many months a term lasts, from today on. */
    public RetentionSchedule decide(Term term, int months, Actor by) {
        return work.run(OperationKind.DECIDE_RETENTION, by, term.name(), journal -> {
            RetentionSchedule.Rule rule = new RetentionSchedule.Rule(term, months, LocalDate.now(clock));
            ledger.put(DECISION, new RetentionDecision(new RetentionDecisionId(ids.next()), rule), journal);
            return decided();
        });
    }

    /** The runs that did something, in order. */
    public List<RetentionRun> runs() {
        return unitOfWork.read(this::past);
    }

    private List<RetentionRun> past() {
        return ledger.list(RUN).stream().map(RetentionRecord::run).toList();
    }

    /** What a run would do today. */
    public RetentionRun preview() {
        return unitOfWork.read(() -> outcome().run());
    }

    /**
     * Runs, and records the run unless there is nothing to announce nor to erase: then nothing at all is written. What it
     * erases is remembered nowhere.
     */
    public RetentionRun run(Actor by) {
        RetentionRun foreseen = preview();
        return foreseen.isEmpty()
                ? foreseen
                : work.run(OperationKind.RUN_RETENTION, by, foreseen.on().toString(), this::run);
    }

    private RetentionRun run(Journal journal) {
        RetentionRun run = outcome().run();
        Map<PersonId, Set<Term>> expired = new TreeMap<>();
        run.erased()
                .forEach(due -> expired.computeIfAbsent(due.person(), none -> EnumSet.noneOf(Term.class))
                        .add(due.term()));
        expired.forEach((person, terms) -> {
            ledger.forget(People.PERSON, Set.of(person), state -> emptied(state, terms), journal);
            journal.note("erased", "person:" + person, terms.toString());
        });
        run.warned().stream()
                .map(Due::person)
                .distinct()
                .forEach(person -> journal.note("warned", "person:" + person, ""));
        ledger.put(RUN, new RetentionRecord(new RetentionRecordId(ids.next()), run), journal);
        return run;
    }

    /** Without a name, nothing else is left that tells who it was. */
    private static Person emptied(Person state, Set<Term> terms) {
        Person emptied = PersonalData.without(state, terms);
        return emptied.isErased() ? emptied.erased() : emptied;
    }

    private RetentionRun.Outcome outcome() {
        return RetentionRun.over(ledger.list(People.PERSON), past(), decided(), LocalDate.now(clock));
    }
}
