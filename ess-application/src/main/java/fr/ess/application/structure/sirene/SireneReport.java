package fr.ess.application.structure.sirene;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.structure.FieldChange;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import of SIRENE did, or would do.
 *
 * @param units rows of {@code StockUniteLegale}
 * @param candidates units of the ESS, or to be looked at, in the whole country
 * @param establishments rows of {@code StockEtablissement}
 * @param changes how many structures each change befell
 * @param issues the first things to say of rows, at most {@link #MOST_ISSUES}
 * @param issuesInAll how many there are
 * @param differences the first structures that something befell, at most {@link #MOST_DIFFERENCES} of each change
 * @param absent the first structures of which SIRENE spoke before, and whose SIREN the file of units does not hold, as many at
 *     most; what is known of them stays
 * @param absentInAll how many such numbers there are
 * @param operation the record of it, absent for a dry run
 */
public record SireneReport(
        long units,
        long candidates,
        long establishments,
        Map<SireneChange, Long> changes,
        List<StockIssue> issues,
        long issuesInAll,
        List<Difference> differences,
        List<Bearer> absent,
        long absentInAll,
        Optional<OperationId> operation) {

    public static final int MOST_ISSUES = 1_000;
    public static final int MOST_DIFFERENCES = 1_000;

    public SireneReport {
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
        issues = List.copyOf(issues);
        differences = List.copyOf(differences);
        absent = List.copyOf(absent);
    }

    public long count(SireneChange change) {
        return changes.getOrDefault(change, 0L);
    }

    /** How many structures something befell that the directory knew. */
    public long touched() {
        return structures() - count(SireneChange.CREATED) - count(SireneChange.UNCHANGED);
    }

    /** Whether nothing came of the files because as many rows as one of them has were refused. */
    public boolean isRefused() {
        return structures() == 0 && issuesInAll > 0 && issuesInAll >= Math.min(units, establishments);
    }

    /** How many structures of the selection the files hold. */
    public long structures() {
        return changes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A structure that something befell.
     *
     * @param changes what SIRENE states otherwise than before; empty for what it states for the first time
     */
    public record Difference(String siren, String name, SireneChange change, List<FieldChange> changes) {

        public Difference {
            changes = List.copyOf(changes);
        }
    }
}
