package fr.ess.application.structure.sirene;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureStatus;
import java.util.Locale;
import java.util.Optional;

/** What a delivery of SIRENE means for a structure: the most telling of all that changed. */
public enum SireneChange implements MessageCode {
    /** The directory did not know it. */
    CREATED,
    /** The directory knew it, but not from SIRENE. */
    COMPLETED,
    /** It ceased since the last delivery. */
    CEASED,
    /** Its seat is elsewhere. */
    MOVED,
    /** Something else changed. */
    CHANGED,
    UNCHANGED;

    /** What it means that SIRENE states one thing after another of a structure that the directory knows. */
    static SireneChange between(Optional<SourceRecord> before, SourceRecord after) {
        if (before.isEmpty()) {
            return COMPLETED;
        }
        if (isCeased(after) && !isCeased(before.get())) {
            return CEASED;
        }
        boolean moved = seat(before.get())
                .flatMap(was -> seat(after).map(is -> isElsewhere(was, is)))
                .orElse(false);
        return moved ? MOVED : CHANGED;
    }

    /** In another commune, or another street, neither of which is unknown; however the street is spelled. */
    private static boolean isElsewhere(Address was, Address is) {
        return (was.commune().isPresent()
                        && is.commune().isPresent()
                        && !was.commune().equals(is.commune()))
                || (!was.street().isEmpty()
                        && !is.street().isEmpty()
                        && !FoldedText.fold(was.street()).equals(FoldedText.fold(is.street())));
    }

    private static boolean isCeased(SourceRecord record) {
        return record.facts().find(Fields.STATUS).equals(Optional.of(StructureStatus.CEASED));
    }

    private static Optional<Address> seat(SourceRecord record) {
        return record.establishments().stream()
                .filter(Establishment::headOffice)
                .map(Establishment::address)
                .findFirst();
    }

    /** The stable word of answers and of the journal. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String key() {
        return MessageCode.key("sirene-change", this);
    }
}
