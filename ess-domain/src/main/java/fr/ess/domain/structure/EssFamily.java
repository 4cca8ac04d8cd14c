package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Parsed;
import java.util.List;
import java.util.Locale;

/** The families of the social and solidarity economy, with the companies of the law of 31 July 2014. */
public enum EssFamily implements MessageCode {
    ASSOCIATION("association", "associations", "asso", "asso loi 1901", "association loi 1901"),
    COOPERATIVE("cooperative", "cooperatives", "coop", "scop", "scic", "cae", "cuma"),
    MUTUAL_SOCIETY("mutuelle", "mutuelles", "mutual society", "mutual"),
    FOUNDATION("fondation", "fondations", "foundation", "fonds de dotation"),
    COMMERCIAL_COMPANY(
            "societe commerciale",
            "societes commerciales",
            "societe commerciale de l ess",
            "entreprise commerciale",
            "commercial company",
            "societe",
            "esus"),
    OTHER_NON_PROFIT("autre organisme prive a but non lucratif", "autre", "other non profit");

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final List<String> spellings;

    EssFamily(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Reads a family as lists name it, in French or in English, singular or plural. */
    public static Parsed<EssFamily> parse(String text) {
        String folded = FoldedText.fold(text.replace('_', ' '));
        for (EssFamily family : values()) {
            if (family.spellings.contains(folded)) {
                return Parsed.of(family);
            }
        }
        return Parsed.refused(Message.of(ValueIssue.FAMILY_UNKNOWN));
    }

    /** The stable word of files and addresses. */
    public String word() {
        return word;
    }

    @Override
    public String key() {
        return MessageCode.key("family", this);
    }
}
