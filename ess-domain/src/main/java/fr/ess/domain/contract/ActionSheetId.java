package fr.ess.domain.contract;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of an action sheet. */
public record ActionSheetId(long value) implements Id, Comparable<ActionSheetId> {

    public static Optional<ActionSheetId> tryParse(String text) {
        return Tsid.tryParse(text).map(ActionSheetId::new);
    }

    @Override
    public int compareTo(ActionSheetId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
