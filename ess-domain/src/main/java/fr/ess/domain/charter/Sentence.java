package fr.ess.domain.charter;

/**
 * One sentence of a charter.
 *
 * @param inscribesEss whether the ESS is inscribed here: whether it can be invoked to have a project of the ESS financed
 */
public record Sentence(String text, boolean inscribesEss) {

    public Sentence {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a sentence says something");
        }
    }
}
