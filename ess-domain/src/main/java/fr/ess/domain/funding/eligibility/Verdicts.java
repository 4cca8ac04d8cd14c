package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.decision.Standings;
import fr.ess.domain.funding.fact.FactTable;
import fr.ess.domain.funding.scheme.Outcome;

/** The answers of a scheme to many requests, each explained when it is read. Immutable and safe for threads. */
public final class Verdicts {

    private final SchemeOnADay scheme;
    private final FactTable table;
    private final Standings[] clauses;
    private final Standings rule;

    Verdicts(SchemeOnADay scheme, FactTable table, Standings[] clauses, Standings rule) {
        this.scheme = scheme;
        this.table = table;
        this.clauses = clauses;
        this.rule = rule;
    }

    /** One for each row of the table. */
    public int size() {
        return table.size();
    }

    public Outcome outcome(int row) {
        Standing standing = rule.of(row);
        return standing == Standing.UNKNOWN ? scheme.outcome(standing, table.sheet(row)) : Outcome.of(standing);
    }

    /** The verdict with its explanation. */
    public Verdict get(int row) {
        Standing[] standings = new Standing[clauses.length];
        for (int i = 0; i < standings.length; i++) {
            standings[i] = clauses[i].of(row);
        }
        return new Verdict(scheme, table.sheet(row), standings, outcome(row));
    }

    /** How much work they were: the values that clauses were compared with. */
    public long asked() {
        long asked = 0;
        for (Standings clause : clauses) {
            asked += clause.asked();
        }
        return asked;
    }
}
