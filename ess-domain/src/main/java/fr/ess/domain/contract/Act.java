package fr.ess.domain.contract;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that happened to a contract on a day. Acts are added, never overwritten. */
public sealed interface Act {

    LocalDate date();

    ActSource source();

    /** Plays the act on the state before it. */
    void play(Unfolding state);

    /** Itself, where it pays. */
    default Optional<Movement> payment() {
        return Optional.empty();
    }

    /** The contract begins. */
    record Signature(LocalDate date, ActSource source, List<Signatory> signatories, List<Envelope> envelopes)
            implements Act {
        public Signature {
            signatories = List.copyOf(signatories);
            envelopes = List.copyOf(envelopes);
        }

        @Override
        public void play(Unfolding state) {
            state.sign(this);
        }
    }

    /** An avenant; its changes hold together or not at all. */
    record Amendment(LocalDate date, ActSource source, int number, List<Change> changes) implements Act {
        public Amendment {
            changes = List.copyOf(changes);
        }

        @Override
        public void play(Unfolding state) {
            state.amend(this);
        }
    }

    /** Part of what is left in an envelope goes to another one of the same funder. */
    record Transfer(LocalDate date, ActSource source, EnvelopeCode from, EnvelopeCode to, Euros amount) implements Act {
        @Override
        public void play(Unfolding state) {
            state.transfer(this);
        }
    }

    /** Something happens to one file on an envelope. */
    record Movement(
            LocalDate date, ActSource source, Step step, FileReference file, EnvelopeCode envelope, Euros amount)
            implements Act {
        @Override
        public void play(Unfolding state) {
            state.move(this);
        }

        @Override
        public Optional<Movement> payment() {
            return step == Step.PAYMENT ? Optional.of(this) : Optional.empty();
        }
    }

    /** What happens to a file. */
    enum Step {
        REQUEST,
        /** The vote: takes from what is free. */
        COMMITMENT,
        /** Deprogrammed, in part or whole: frees what was not paid. */
        RELEASE,
        /** Expenses accepted: the aid they give right to. */
        CERTIFICATION,
        PAYMENT
    }

    /** One change of an amendment. */
    sealed interface Change {

        void play(Unfolding state, Amendment amendment);

        /** An envelope has another amount from that day on. */
        record AmountSet(EnvelopeCode envelope, Euros amount) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.setAmount(envelope, amount, amendment.source());
            }
        }

        /** An envelope more, for instance that of the yearly agreement. */
        record EnvelopeAdded(Envelope envelope) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.open(envelope, amendment.source());
            }
        }

        /** The contract lasts otherwise. */
        record TermSet(DateRange term) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.setTerm(term);
            }
        }

        /** Somebody joins. */
        record SignatoryJoined(Signatory signatory) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.join(signatory);
            }
        }
    }
}
