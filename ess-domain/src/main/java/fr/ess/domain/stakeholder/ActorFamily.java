package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.FoldedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A family of actors: data, so that a mission may add its own beside the usual ones.
 *
 * @param code lower case letters, digits and hyphens, for instance {@code technicien}
 */
public record ActorFamily(String code) implements Comparable<ActorFamily> {

    // First, for the constants below are checked against it.
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public static final ActorFamily STRUCTURE = new ActorFamily("structure");
    public static final ActorFamily ELU = new ActorFamily("elu");
    public static final ActorFamily TECHNICIEN = new ActorFamily("technicien");
    public static final ActorFamily ADMINISTRATION = new ActorFamily("administration");
    public static final ActorFamily USAGER = new ActorFamily("usager");
    public static final ActorFamily ACCOMPAGNATEUR = new ActorFamily("accompagnateur");
    public static final ActorFamily RESEAU = new ActorFamily("reseau");
    public static final ActorFamily FINANCEUR = new ActorFamily("financeur");
    public static final ActorFamily UNIVERSITE = new ActorFamily("universite");

    /** Those the product knows from the start, in the order people name them. */
    public static final List<ActorFamily> USUAL =
            List.of(STRUCTURE, ELU, TECHNICIEN, ADMINISTRATION, USAGER, ACCOMPAGNATEUR, RESEAU, FINANCEUR, UNIVERSITE);

    public ActorFamily {
        code = code.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a family of actors: " + code);
        }
    }

    /** The family that somebody writes, with accents or without; empty for a text without letters. */
    public static Optional<ActorFamily> tryParse(String written) {
        return Optional.of(FoldedText.fold(written).replace(' ', '-'))
                .filter(code -> FORM.matcher(code).matches())
                .map(ActorFamily::new);
    }

    @Override
    public int compareTo(ActorFamily other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
