package fr.ess.domain.network;

import fr.ess.domain.shared.FoldedText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A kind of relation, with what it is called from either end. Data: a mission may add its own.
 *
 * @param code its stable name
 * @param forward what the first end is to the second, in French: {@code parraine}
 * @param backward what the second end is to the first: {@code est parrainée par}; the same for a mutual relation
 */
public record RelationType(String code, String forward, String backward) implements Comparable<RelationType> {

    /** Those the product knows from the start. */
    public static final List<RelationType> USUAL = List.of(
            new RelationType("accompagne", "accompagne", "est accompagné(e) par"),
            new RelationType("emploie", "emploie", "est employé(e) par"),
            new RelationType("finance", "finance", "est financé(e) par"),
            new RelationType("heberge", "héberge", "est hébergé(e) par"),
            new RelationType("parraine", "parraine", "est parrainé(e) par"),
            new RelationType("partenaire", "est partenaire de", "est partenaire de"),
            new RelationType("rencontre", "a rencontré", "a rencontré"));

    public RelationType {
        code = code.strip().toLowerCase(Locale.ROOT);
        forward = forward.strip();
        backward = backward.strip();
        if (code.isEmpty() || forward.isEmpty() || backward.isEmpty()) {
            throw new IllegalArgumentException("a type of relation has a code and a label from either end");
        }
    }

    /** Whether people who write this mean it, read from its first end: by its code or by what the first end is. */
    public boolean isCalled(String written) {
        return plain(written).equals(plain(code)) || plain(written).equals(plain(forward));
    }

    /** Whether people who write this mean it, read from its second end. */
    public boolean isCalledBackwards(String written) {
        return plain(written).equals(plain(backward));
    }

    /** Whatever the gender. */
    private static String plain(String label) {
        return FoldedText.fold(label.replace("(e)", "").replace("ée ", "é "));
    }

    @Override
    public int compareTo(RelationType other) {
        return Comparator.comparing(RelationType::code)
                .thenComparing(RelationType::forward)
                .thenComparing(RelationType::backward)
                .compare(this, other);
    }
}
