package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.FactSheet;
import org.jspecify.annotations.Nullable;

/**
 * Where conditions stand on a request. Each is found when somebody first asks, and kept for all who ask alike; should two
 * threads ask at once, both find the same.
 */
final class Answers {

    private final Formula[] conditions;
    private final FactSheet facts;
    private final @Nullable Standing[] found;

    Answers(Formula[] conditions, FactSheet facts) {
        this.conditions = conditions;
        this.facts = facts;
        this.found = new Standing[conditions.length];
    }

    /** These, every one of them found: for whoever is going to read them all. */
    Answers all() {
        for (int place = 0; place < conditions.length; place++) {
            found[place] = conditions[place].standing(facts);
        }
        return this;
    }

    FactSheet facts() {
        return facts;
    }

    Standing of(int place) {
        Standing standing = found[place];
        if (standing == null) {
            standing = conditions[place].standing(facts);
            found[place] = standing;
        }
        return standing;
    }
}
