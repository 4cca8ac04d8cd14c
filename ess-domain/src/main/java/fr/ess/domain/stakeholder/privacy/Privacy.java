package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a person's data come from and what she decided about them.
 *
 * @param origin who first stated the data
 * @param collectedOn when
 * @param lastContact the last day the person herself got in touch; empty for never
 * @param notice the information of art. 14, once given
 * @param objection the day she objected to publication (art. 21); it stands until she withdraws it herself
 * @param consents every act about publication, by field and day
 */
public record Privacy(
        Source origin,
        LocalDate collectedOn,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.MISSION, term = Term.RECORD, erased = false)
        Optional<LocalDate> lastContact,

        @Personal(
                ground = LegalGround.LEGAL_OBLIGATION,
                audience = Audience.MISSION,
                term = Term.RECORD,
                erased = false)
        Optional<Notice> notice,

        @Personal(
                ground = LegalGround.LEGAL_OBLIGATION,
                audience = Audience.MISSION,
                term = Term.RECORD,
                erased = false)
        Optional<LocalDate> objection,

        @Personal(ground = LegalGround.LEGAL_OBLIGATION, audience = Audience.MISSION, term = Term.RECORD)
        SortedSet<ConsentAct> consents) {

    public Privacy {
        consents = Collections.unmodifiableSortedSet(new TreeSet<>(consents));
    }

    /** Collected on that day, nothing decided yet. */
    public static Privacy collected(LocalDate on, Source origin) {
        return new Privacy(origin, on, Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>());
    }

    /** Whether the person's last act about a field, up to that day, was to agree. */
    public boolean consentsTo(PublicField field, LocalDate today) {
        return consents.stream()
                .filter(act -> act.field() == field && !act.on().isAfter(today))
                .reduce((earlier, later) -> later)
                .map(ConsentAct::given)
                .orElse(false);
    }

    public boolean hasObjected(LocalDate today) {
        return objection.filter(on -> !on.isAfter(today)).isPresent();
    }

    /** The last day to inform the person: one month after the collection (art. 14, 3); empty once done. */
    public Optional<LocalDate> noticeDue() {
        return notice.isPresent() ? Optional.empty() : Optional.of(collectedOn.plusMonths(1));
    }

    public Privacy after(ConsentAct act) {
        TreeSet<ConsentAct> acts = new TreeSet<>(consents);
        acts.add(act);
        return new Privacy(origin, collectedOn, lastContact, notice, objection, acts);
    }

    public Privacy notified(Notice given) {
        return new Privacy(origin, collectedOn, lastContact, Optional.of(given), objection, consents);
    }

    public Privacy objecting(LocalDate on) {
        return new Privacy(origin, collectedOn, lastContact, notice, Optional.of(on), consents);
    }

    /** The person herself takes her objection back. */
    public Privacy objectingNoMore() {
        return new Privacy(origin, collectedOn, lastContact, notice, Optional.empty(), consents);
    }

    public Privacy contacted(LocalDate on) {
        Optional<LocalDate> latest =
                Stream.concat(lastContact.stream(), Stream.of(on)).max(LocalDate::compareTo);
        return new Privacy(origin, collectedOn, latest, notice, objection, consents);
    }

    /** What both say of one human being; an objection or a withdrawal in either stands. */
    public Privacy with(Privacy other) {
        boolean first = !other.collectedOn.isBefore(collectedOn);
        TreeSet<ConsentAct> acts = new TreeSet<>(consents);
        acts.addAll(other.consents);
        return new Privacy(
                first ? origin : other.origin,
                first ? collectedOn : other.collectedOn,
                Stream.concat(lastContact.stream(), other.lastContact.stream()).max(LocalDate::compareTo),
                notice.or(other::notice),
                Stream.concat(objection.stream(), other.objection.stream()).min(LocalDate::compareTo),
                acts);
    }
}
