package fr.ess.application.structure.rna;

import fr.ess.domain.structure.StructureStatus;
import java.util.Locale;
import java.util.Optional;

/** Where an association stands in the register. */
enum Position {
    ACTIVE("A", StructureStatus.ACTIVE),
    DISSOLVED("D", StructureStatus.CEASED),
    DELETED("S", StructureStatus.CEASED),
    /** It goes on under a national number, which the old line names. */
    CONTINUED("R"),
    UNKNOWN("");

    private final String letter;
    private final Optional<StructureStatus> status;

    Position(String letter) {
        this.letter = letter;
        this.status = Optional.empty();
    }

    Position(String letter, StructureStatus status) {
        this.letter = letter;
        this.status = Optional.of(status);
    }

    static Position of(String written) {
        for (Position position : values()) {
            if (position.letter.equals(written.toUpperCase(Locale.ROOT))) {
                return position;
            }
        }
        return UNKNOWN;
    }

    /** What it says of the association's life; the end of a line of the old register is not that of the association. */
    Optional<StructureStatus> status() {
        return status;
    }

    boolean isOver() {
        return status.filter(StructureStatus.CEASED::equals).isPresent();
    }
}
