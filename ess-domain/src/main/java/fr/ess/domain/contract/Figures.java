package fr.ess.domain.contract;

import fr.ess.domain.shared.Euros;

/**
 * The money of an envelope, of a cell or of a whole contract.
 *
 * @param allotted set aside here and not passed on to an envelope below
 * @param requested asked for, whatever was decided since
 * @param committed voted and not released
 * @param certified the aid that accepted expenses give right to, never more than committed
 * @param paid never more than committed
 */
public record Figures(Euros allotted, Euros requested, Euros committed, Euros certified, Euros paid) {

    public static final Figures NONE = new Figures(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO);

    /** What can still be committed: {@code allotted = committed + free}. */
    public Euros free() {
        return allotted.minus(committed);
    }

    /** What is still to be paid: {@code committed = paid + due}. */
    public Euros due() {
        return committed.minus(paid);
    }

    public Figures plus(Figures other) {
        return new Figures(
                allotted.plus(other.allotted),
                requested.plus(other.requested),
                committed.plus(other.committed),
                certified.plus(other.certified),
                paid.plus(other.paid));
    }

    Figures withAllotted(Euros other) {
        return new Figures(other, requested, committed, certified, paid);
    }

    Figures after(Act.Step step, Euros amount) {
        return switch (step) {
            case REQUEST -> new Figures(allotted, requested.plus(amount), committed, certified, paid);
            case COMMITMENT -> new Figures(allotted, requested, committed.plus(amount), certified, paid);
            case RELEASE -> new Figures(allotted, requested, committed.minus(amount), certified, paid);
            case CERTIFICATION -> new Figures(allotted, requested, committed, certified.plus(amount), paid);
            case PAYMENT -> new Figures(allotted, requested, committed, certified, paid.plus(amount));
        };
    }
}
