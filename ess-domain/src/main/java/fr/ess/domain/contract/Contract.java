package fr.ess.domain.contract;

import fr.ess.domain.charter.CharterId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contract: what it is, and the acts in the order of their days. Its state on any day is derived from them.
 *
 * @param slug its stable name in addresses and commands
 * @param charter the charter whose parts it pays for
 * @param term as first agreed
 * @param example whether it is a worked example and not a document that exists
 * @param acts by date; those of one day in the order they were recorded
 */
public record Contract(
        ContractId id,
        String slug,
        String name,
        ContractKind kind,
        CharterId charter,
        DateRange term,
        boolean example,
        List<Act> acts) {

    /**
     * Refuses acts that do not hold.
     *
     * @throws EssException the refusal of the first of them
     */
    public Contract {
        name = name.strip();
        if (name.isEmpty() || slug.isEmpty()) {
            throw new IllegalArgumentException("a contract has a name");
        }
        acts = acts.stream().sorted(Comparator.comparing(Act::date)).toList();
        unfold(term, acts, LocalDate.MAX);
    }

    /**
     * The same contract with one more act. One dated before others is played at its day: those after it must hold still.
     *
     * @throws EssException CONTRACT_NOT_SIGNED before the signature, ENVELOPE_EXHAUSTED, TRANSFER_OVER_FREE and the other
     *     refusals, with the cell, the excess to the cent and the article that sets the limit
     */
    public Contract with(Act act) {
        return new Contract(
                id,
                slug,
                name,
                kind,
                charter,
                term,
                example,
                Stream.concat(acts.stream(), Stream.of(act)).toList());
    }

    /**
     * Refuses to be the next state of an earlier one whose acts it does not hold, each word for word, or whose term and
     * charter it changes otherwise than by an amendment.
     *
     * @throws EssException CONTRACT_REWRITTEN with the first act at fault
     */
    public void requireFollows(Contract earlier) {
        List<Act> held = new ArrayList<>(acts);
        boolean same = term.equals(earlier.term) && charter.equals(earlier.charter);
        for (Act act : earlier.acts) {
            if (!held.remove(act) || !same) {
                throw new EssException(
                                ErrorCode.CONTRACT_REWRITTEN,
                                "act",
                                act.source().cited())
                        .with("date", act.date());
            }
        }
    }

    /** The contract as of a day, acts of the day included. */
    public ContractState on(LocalDate day) {
        return unfold(term, acts, day);
    }

    private static ContractState unfold(DateRange term, List<Act> acts, LocalDate day) {
        Unfolding unfolding = new Unfolding(term);
        acts.stream().filter(act -> !act.date().isAfter(day)).forEach(unfolding::play);
        return unfolding.on(day);
    }
}
