package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Parsed;
import java.util.Locale;
import java.util.Set;

/** Whether a structure lives, as its sources say; nothing said is unknown, not ceased. */
public enum StructureStatus implements MessageCode {
    ACTIVE(Set.of("a", "active", "actif", "en activite", "true", "oui", "o", "vrai", "1", "yes")),
    CEASED(Set.of("c", "f", "ceased", "cessee", "fermee", "ferme", "dissoute", "inactive", "false", "non", "n", "0"));

    private final String word = name().toLowerCase(Locale.ROOT);
    private final Set<String> spellings;

    StructureStatus(Set<String> spellings) {
        this.spellings = spellings;
    }

    /** Reads SIRENE's letters, the RNA's words, or the answer to « est active ? ». */
    public static Parsed<StructureStatus> parse(String text) {
        String folded = FoldedText.fold(text);
        for (StructureStatus status : values()) {
            if (status.spellings.contains(folded)) {
                return Parsed.of(status);
            }
        }
        return Parsed.refused(Message.of(ValueIssue.STATUS_UNKNOWN));
    }

    /** The stable word of files and addresses. */
    public String word() {
        return word;
    }

    @Override
    public String key() {
        return MessageCode.key("status", this);
    }
}
