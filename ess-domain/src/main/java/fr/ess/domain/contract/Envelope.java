package fr.ess.domain.contract;

import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.shared.Euros;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An amount that a funder sets aside.
 *
 * @param year the budget it is of; absent for the whole term
 * @param node the part of the charter it pays for, a measure most often; absent for all
 * @param parent the envelope it is a part of
 * @param ceiling the share of its parent that it never exceeds
 * @param schemes the schemes it pays for
 */
public record Envelope(
        EnvelopeCode code,
        String title,
        Party funder,
        Optional<BudgetYear> year,
        Optional<NodeCode> node,
        Optional<EnvelopeCode> parent,
        Euros amount,
        Optional<Share> ceiling,
        SortedSet<SchemeReference> schemes) {

    public Envelope {
        title = title.strip();
        if (title.isEmpty() || amount.isNegative() || (ceiling.isPresent() && parent.isEmpty())) {
            throw new IllegalArgumentException("an envelope has a title, an amount, and a ceiling under a parent only");
        }
        schemes = Collections.unmodifiableSortedSet(new TreeSet<>(schemes));
    }

    Envelope withAmount(Euros other) {
        return new Envelope(code, title, funder, year, node, parent, other, ceiling, schemes);
    }
}
