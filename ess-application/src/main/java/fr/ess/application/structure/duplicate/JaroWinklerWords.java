package fr.ess.application.structure.duplicate;

import fr.ess.domain.structure.duplicate.WordSimilarity;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The measure of Jaro and Winkler: letters in common and in order, the first ones counting more. */
public final class JaroWinklerWords implements WordSimilarity {

    private final JaroWinklerSimilarity measure = new JaroWinklerSimilarity();

    @Override
    public double between(String a, String b) {
        return measure.apply(a, b);
    }
}
