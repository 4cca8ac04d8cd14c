package fr.ess.domain.charter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a statement comes from.
 *
 * @param address where it can be read, when it can
 */
public record Citation(String title, Optional<LocalDate> date, Optional<String> address) {

    public Citation {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a source has a title");
        }
    }
}
