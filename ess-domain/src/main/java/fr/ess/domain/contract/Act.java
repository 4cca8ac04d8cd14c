package fr.ess.domain.contract;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that happened to a contract on a day. Acts are added, never overwritten. */
public sealed interface Act {

    LocalDate date();

    ActSource source();

    /** Plays the act on the state before it. */
    void play(Unfolding state);

    /** What it does: first the act, then each of its changes. */
    List<Message> says();

    /** The sentences about acts. */
    enum Said implements MessageCode {
        SIGNATURE,
        AMENDMENT,
        AMOUNT_SET,
        ENVELOPE_ADDED,
        TERM_SET,
        SIGNATORY_JOINED,
        TRANSFER,
        MOVEMENT;

        @Override
        public String key() {
            return MessageCode.key("act", this);
        }
    }

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

        @Override
        public List<Message> says() {
            return List.of(Message.of(Said.SIGNATURE, "signatories", signatories.size())
                    .with("envelopes", envelopes.size()));
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

        @Override
        public List<Message> says() {
            return Stream.concat(
                            Stream.of(Message.of(Said.AMENDMENT, "number", number)),
                            changes.stream().map(Change::says))
                    .toList();
        }
    }

    /** Part of what is left in an envelope goes to another one of the same funder. */
    record Transfer(LocalDate date, ActSource source, EnvelopeCode from, EnvelopeCode to, Euros amount) implements Act {
        @Override
        public void play(Unfolding state) {
            state.transfer(this);
        }

        @Override
        public List<Message> says() {
            return List.of(
                    Message.of(Said.TRANSFER, "from", from).with("to", to).with("amount", amount.plainText()));
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
        public List<Message> says() {
            return List.of(Message.of(Said.MOVEMENT, "step", step)
                    .with("file", file)
                    .with("envelope", envelope)
                    .with("amount", amount.plainText()));
        }

        @Override
        public Optional<Movement> payment() {
            return step == Step.PAYMENT ? Optional.of(this) : Optional.empty();
        }
    }

    /** What happens to a file. */
    enum Step implements MessageCode {
        REQUEST,
        /** The vote: takes from what is free. */
        COMMITMENT,
        /** Deprogrammed, in part or whole: frees what was not paid. */
        RELEASE,
        /** Expenses accepted: the aid they give right to. */
        CERTIFICATION,
        PAYMENT;

        @Override
        public String key() {
            return MessageCode.key("step", this);
        }
    }

    /** One change of an amendment. */
    sealed interface Change {

        void play(Unfolding state, Amendment amendment);

        Message says();

        /** An envelope has another amount from that day on. */
        record AmountSet(EnvelopeCode envelope, Euros amount) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.setAmount(envelope, amount, amendment.source());
            }

            @Override
            public Message says() {
                return Message.of(Said.AMOUNT_SET, "envelope", envelope).with("amount", amount.plainText());
            }
        }

        /** An envelope more, for instance that of the yearly agreement. */
        record EnvelopeAdded(Envelope envelope) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.open(envelope, amendment.source());
            }

            @Override
            public Message says() {
                return Message.of(Said.ENVELOPE_ADDED, "envelope", envelope.code())
                        .with("amount", envelope.amount().plainText());
            }
        }

        /** The contract lasts otherwise. */
        record TermSet(DateRange term) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.setTerm(term);
            }

            @Override
            public Message says() {
                return Message.of(
                                Said.TERM_SET,
                                "from",
                                term.start().map(LocalDate::toString).orElse("…"))
                        .with("to", term.end().map(LocalDate::toString).orElse("…"));
            }
        }

        /** Somebody joins. */
        record SignatoryJoined(Signatory signatory) implements Change {
            @Override
            public void play(Unfolding state, Amendment amendment) {
                state.join(signatory);
            }

            @Override
            public Message says() {
                return Message.of(
                        Said.SIGNATORY_JOINED, "party", signatory.party().name());
            }
        }
    }
}
