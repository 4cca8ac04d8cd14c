package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.Sourced;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of a qualification: what is held, the fact it rests on with where that fact comes from, and the text it
 * applies.
 *
 * @param statement what is held, not yet in words
 * @param evidence the fact it rests on, absent when it rests on the lack of one
 * @param basis the citation of the text it applies, empty when none
 */
public record Reason(Message statement, Optional<Evidence> evidence, String basis) {

    static Reason of(ReasonCode code) {
        return new Reason(Message.of(code), Optional.empty(), "");
    }

    /** The same reason resting on a value of a source. */
    Reason restingOn(Sourced<?> value) {
        Evidence rest = new Evidence(value.source(), value.date());
        return new Reason(statement.with("value", value.value()), Optional.of(rest), basis);
    }

    Reason with(String name, Object value) {
        return new Reason(statement.with(name, value), evidence, basis);
    }

    Reason by(EssPerimeter.LegalBasis text) {
        return new Reason(statement, evidence, text.citation());
    }

    /** Where the fact comes from, and the day its source stated it. */
    public record Evidence(Source source, LocalDate date) {}
}
