package fr.ess.domain.territory;

/** How sure the gazetteer is of a commune, from the surest to the least sure. Each has a stated meaning. */
public enum Confidence {
    /** The official code or name, whatever the accents, case and hyphens. */
    EXACT(100),
    /** The official name once articles, delivery mentions (CEDEX), numbers of arrondissements or spaces are left out. */
    NORMALISED(95),
    /** A name of the past, or that of a commune since merged: today's commune is given. */
    FORMER_NAME(90),
    /** Several communes bear the name; the only one in the preferred perimeter is given. */
    PREFERRED(75),
    /** No usable name: the only commune with that postal code is given. */
    POSTCODE(70),
    /** Shortened words that only one commune of the place searched fits. */
    ABBREVIATED(65),
    /** One or two typing errors, words too many, or a name that contradicts the code: to be looked at. */
    APPROXIMATE(50);

    private final int percent;

    Confidence(int percent) {
        this.percent = percent;
    }

    /** A rank out of 100 for sorting and display; it is not a probability. */
    public int percent() {
        return percent;
    }

    /** Whether a person should look before the answer is relied upon. */
    public boolean needsReview() {
        return this.compareTo(FORMER_NAME) > 0;
    }

    /** The less sure of the two. */
    public Confidence or(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
