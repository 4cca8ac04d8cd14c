package fr.ess.domain.contract;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Plays the acts of one contract in order, and refuses the first that does not hold. Used by one derivation only. */
public final class Unfolding {

    private final SortedMap<EnvelopeCode, Envelope> envelopes = new TreeMap<>();
    private final SortedMap<EnvelopeCode, ActSource> sources = new TreeMap<>();
    private final SortedMap<EnvelopeCode, Figures> moved = new TreeMap<>();
    private final SortedMap<FileReference, SortedMap<EnvelopeCode, Figures>> files = new TreeMap<>();
    private final List<Signatory> signatories = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final Set<Integer> amendments = new HashSet<>();
    private DateRange term;
    private boolean signed;

    Unfolding(DateRange term) {
        this.term = term;
    }

    void play(Act act) {
        act.play(this);
        acts.add(act);
    }

    void sign(Act.Signature act) {
        if (signed) {
            throw refusal(ErrorCode.CONTRACT_SIGNED_TWICE, act);
        }
        signed = true;
        act.signatories().forEach(this::join);
        act.envelopes().forEach(envelope -> open(envelope, act.source()));
        requireAllHold();
    }

    void amend(Act.Amendment act) {
        requireSigned(act);
        if (!amendments.add(act.number())) {
            throw refusal(ErrorCode.AMENDMENT_TWICE, act).with("number", act.number());
        }
        act.changes().forEach(change -> change.play(this, act));
        requireAllHold();
    }

    void transfer(Act.Transfer act) {
        requireSigned(act);
        requirePositive(act, act.amount());
        Envelope from = known(act.from());
        Envelope to = known(act.to());
        if (act.from().equals(act.to())) {
            throw refusal(ErrorCode.TRANSFER_TO_ITSELF, act).with("envelope", act.from());
        }
        if (!from.funder().isSameAs(to.funder())) {
            throw refusal(ErrorCode.TRANSFER_BETWEEN_FUNDERS, act)
                    .with("from", act.from())
                    .with("to", act.to());
        }
        refuseExcess(
                ErrorCode.TRANSFER_OVER_FREE,
                act.from(),
                act.amount().minus(own(from).free()));
        setAmount(act.from(), from.amount().minus(act.amount()), act.source());
        setAmount(act.to(), to.amount().plus(act.amount()), act.source());
        requireAllHold();
    }

    void move(Act.Movement act) {
        requireSigned(act);
        requirePositive(act, act.amount());
        Envelope envelope = known(act.envelope());
        Figures file = files.getOrDefault(act.file(), new TreeMap<>()).getOrDefault(act.envelope(), Figures.NONE);
        switch (act.step()) {
            case REQUEST -> {}
            case COMMITMENT ->
                refuseExcess(
                        ErrorCode.ENVELOPE_EXHAUSTED,
                        act.envelope(),
                        act.amount().minus(own(envelope).free()));
            case RELEASE -> {
                Euros used = file.paid().compareTo(file.certified()) > 0 ? file.paid() : file.certified();
                refuseFile(
                        ErrorCode.RELEASE_OVER_COMMITMENT,
                        act,
                        act.amount().minus(file.committed().minus(used)));
            }
            case CERTIFICATION ->
                refuseFile(
                        ErrorCode.CERTIFIED_OVER_COMMITMENT,
                        act,
                        act.amount().minus(file.committed().minus(file.certified())));
            case PAYMENT ->
                refuseFile(ErrorCode.PAYMENT_OVER_COMMITMENT, act, act.amount().minus(file.due()));
        }
        files.computeIfAbsent(act.file(), none -> new TreeMap<>())
                .put(act.envelope(), file.after(act.step(), act.amount()));
        moved.put(act.envelope(), moved(act.envelope()).after(act.step(), act.amount()));
    }

    void open(Envelope envelope, ActSource source) {
        if (envelopes.put(envelope.code(), envelope) != null) {
            throw new EssException(ErrorCode.ENVELOPE_TWICE, "envelope", envelope.code());
        }
        sources.put(envelope.code(), source);
    }

    void setAmount(EnvelopeCode code, Euros amount, ActSource source) {
        if (amount.isNegative()) {
            throw new EssException(ErrorCode.AMOUNT_NOT_POSITIVE, "amount", amount.plainText())
                    .with("act", source.cited());
        }
        envelopes.put(code, known(code).withAmount(amount));
        sources.put(code, source);
    }

    void setTerm(DateRange other) {
        term = other;
    }

    void join(Signatory signatory) {
        signatories.add(signatory);
    }

    ContractState on(LocalDate day) {
        SortedMap<EnvelopeCode, EnvelopeState> states = new TreeMap<>();
        envelopes.forEach((code, envelope) -> states.put(
                code, new EnvelopeState(envelope, source(code), cell(envelope), own(envelope), passedOn(code))));
        return new ContractState(day, term, List.copyOf(signatories), states, files, List.copyOf(acts));
    }

    /** What the envelope keeps for itself: its amount less those of the envelopes directly below. */
    private Figures own(Envelope envelope) {
        return moved(envelope.code()).withAllotted(envelope.amount().minus(passedOn(envelope.code())));
    }

    private Figures moved(EnvelopeCode code) {
        return moved.getOrDefault(code, Figures.NONE);
    }

    private Euros passedOn(EnvelopeCode code) {
        return envelopes.values().stream()
                .filter(below -> below.parent().equals(Optional.of(code)))
                .map(Envelope::amount)
                .reduce(Euros.ZERO, Euros::plus);
    }

    private void requireAllHold() {
        envelopes.values().forEach(this::requireNoCycle);
        for (Envelope envelope : envelopes.values()) {
            envelope.parent().ifPresent(parent -> requireUnder(envelope, known(parent)));
            Figures own = own(envelope);
            // What was passed on first: it names the envelopes at fault better than what is used does.
            refuseExcess(ErrorCode.ENVELOPE_OVER_PARENT, envelope.code(), Euros.ZERO.minus(own.allotted()));
            refuseExcess(ErrorCode.ENVELOPE_BELOW_USE, envelope.code(), Euros.ZERO.minus(own.free()));
        }
    }

    private void requireUnder(Envelope envelope, Envelope parent) {
        Cell above = cell(parent);
        boolean contradicts = !envelope.funder().isSameAs(parent.funder())
                || (above.year().isPresent() && !envelope.year().or(above::year).equals(above.year()));
        if (contradicts) {
            throw new EssException(ErrorCode.ENVELOPE_CONTRADICTS_PARENT, "envelope", envelope.code())
                    .with("parent", parent.code());
        }
        envelope.ceiling()
                .ifPresent(ceiling -> refuseExcess(
                        ErrorCode.ENVELOPE_OVER_SHARE,
                        envelope.code(),
                        envelope.amount().minus(ceiling.of(parent.amount()))));
    }

    private void requireNoCycle(Envelope start) {
        Set<EnvelopeCode> seen = new HashSet<>();
        for (Optional<Envelope> next = Optional.of(start); next.isPresent(); ) {
            if (!seen.add(next.get().code())) {
                throw new EssException(ErrorCode.ENVELOPE_CYCLE, "envelope", start.code());
            }
            next = next.get().parent().map(this::known);
        }
    }

    private Cell cell(Envelope envelope) {
        return new Cell(inherited(envelope, Envelope::node), inherited(envelope, Envelope::year), envelope.funder());
    }

    private <T> Optional<T> inherited(Envelope envelope, Function<Envelope, Optional<T>> part) {
        return part.apply(envelope)
                .or(() -> envelope.parent().map(this::known).flatMap(above -> inherited(above, part)));
    }

    private Envelope known(EnvelopeCode code) {
        return Optional.ofNullable(envelopes.get(code))
                .orElseThrow(() -> new EssException(ErrorCode.ENVELOPE_UNKNOWN, "envelope", code));
    }

    private ActSource source(EnvelopeCode code) {
        return Optional.ofNullable(sources.get(code)).orElseThrow();
    }

    private void requireSigned(Act act) {
        if (!signed) {
            throw refusal(ErrorCode.CONTRACT_NOT_SIGNED, act);
        }
    }

    private static void requirePositive(Act act, Euros amount) {
        if (amount.compareTo(Euros.ZERO) <= 0) {
            throw refusal(ErrorCode.AMOUNT_NOT_POSITIVE, act).with("amount", amount.plainText());
        }
    }

    private void refuseExcess(ErrorCode code, EnvelopeCode envelope, Euros excess) {
        if (excess.compareTo(Euros.ZERO) > 0) {
            throw new EssException(code, "envelope", envelope)
                    .with("cell", cell(known(envelope)))
                    .with("excess", excess.plainText())
                    .with("article", source(envelope).cited());
        }
    }

    private void refuseFile(ErrorCode code, Act.Movement act, Euros excess) {
        if (excess.compareTo(Euros.ZERO) > 0) {
            throw refusal(code, act)
                    .with("file", act.file())
                    .with("envelope", act.envelope())
                    .with("cell", cell(known(act.envelope())))
                    .with("excess", excess.plainText())
                    .with("article", source(act.envelope()).cited());
        }
    }

    private static EssException refusal(ErrorCode code, Act act) {
        return new EssException(code, "act", act.source().cited()).with("date", act.date());
    }
}
