package fr.ess.domain.stakeholder.privacy;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One act of a person about the publication of one field: given, or withdrawn (RGPD, art. 7). Acts are kept, so that the
 * mission can show them; the last one counts, and of two on the same day the withdrawal.
 *
 * @param evidence where the act is shown: a form, a mail, a registration
 */
public record ConsentAct(PublicField field, boolean given, LocalDate on, String evidence)
        implements Comparable<ConsentAct> {

    public ConsentAct {
        evidence = evidence.strip();
    }

    @Override
    public int compareTo(ConsentAct other) {
        return Comparator.comparing(ConsentAct::field)
                .thenComparing(ConsentAct::on)
                .thenComparing(act -> !act.given())
                .thenComparing(ConsentAct::evidence)
                .compare(this, other);
    }
}
