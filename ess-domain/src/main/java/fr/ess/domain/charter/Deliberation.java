package fr.ess.domain.charter;

import java.time.LocalDate;

/**
 * The decision of an assembly.
 *
 * @param body the assembly that decided, for instance {@code conseil communautaire}
 * @param number its number in the register of deliberations
 */
public record Deliberation(String body, String number, LocalDate date, Vote vote) {

    public Deliberation {
        body = body.strip();
        number = number.strip();
        if (body.isEmpty() || number.isEmpty()) {
            throw new IllegalArgumentException("a deliberation has a body and a number");
        }
    }
}
