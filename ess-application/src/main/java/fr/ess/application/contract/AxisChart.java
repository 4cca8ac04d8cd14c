package fr.ess.application.contract;

import fr.ess.application.contract.ContractView.AxisMoney;
import fr.ess.domain.shared.Euros;
import java.util.List;

/** The envelopes of a contract by axis, as the bars of a chart that every adapter draws alike. */
public record AxisChart(List<Bar> bars) {

    /** The length of the longest bar. */
    public static final int LONGEST = 1_000;

    /**
     * One axis.
     *
     * @param paid the length of what is paid
     * @param due the length of what is committed and still to be paid
     * @param free the length of what can still be committed
     */
    public record Bar(AxisMoney money, int paid, int due, int free) {}

    public AxisChart {
        bars = List.copyOf(bars);
    }

    public static AxisChart of(ContractView view) {
        List<AxisMoney> axes = view.axes();
        long longest = axes.stream()
                .map(money -> money.figures().allotted())
                .mapToLong(Euros::cents)
                .max()
                .orElse(0);
        return new AxisChart(axes.stream().map(money -> bar(money, longest)).toList());
    }

    /** Each part is cut between two rounded places, so that the whole is as long as its amount says. */
    private static Bar bar(AxisMoney money, long longest) {
        int paid = length(money.figures().paid(), longest);
        int committed = length(money.figures().committed(), longest);
        int all = length(money.figures().allotted(), longest);
        return new Bar(money, paid, committed - paid, all - committed);
    }

    private static int length(Euros amount, long longest) {
        return longest == 0 ? 0 : (int) (Math.multiplyExact(amount.cents(), (long) LONGEST) / longest);
    }
}
