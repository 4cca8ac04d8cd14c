package fr.ess.domain.structure.qualification;

import fr.ess.domain.structure.EssFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An outcome with the reasons that lead to it, in the order of the reasoning. */
public record Answer(Outcome outcome, List<Reason> reasons) {

    public Answer {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an answer has a reason");
        }
    }

    static Answer qualified(Way way, Optional<EssFamily> family, Reason... reasons) {
        return new Answer(new Outcome.Qualified(way, family), List.of(reasons));
    }

    static Answer out(Reason... reasons) {
        return new Answer(new Outcome.OutOfScope(), List.of(reasons));
    }

    static Answer toVerify(List<MissingProof> missing, Reason... reasons) {
        return new Answer(new Outcome.ToVerify(missing), List.of(reasons));
    }

    /** The same answer, after these reasons. */
    Answer after(List<Reason> earlier) {
        List<Reason> all = new ArrayList<>(earlier);
        all.addAll(reasons);
        return new Answer(outcome, all);
    }

    /** The same answer, with one more remark. */
    Answer and(Reason remark) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(remark);
        return new Answer(outcome, all);
    }
}
