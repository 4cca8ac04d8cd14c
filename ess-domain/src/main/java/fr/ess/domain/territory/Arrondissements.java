package fr.ess.domain.territory;

import java.util.Optional;

/** The codes that Paris, Lyon and Marseille use for their municipal arrondissements, which are no communes. */
final class Arrondissements {

    private Arrondissements() {}

    /** The commune of an arrondissement; empty for any other code. */
    static Optional<CommuneCode> communeOf(CommuneCode code) {
        String text = code.text();
        if (isBetween("75101", text, "75120")) {
            return Optional.of(new CommuneCode("75056"));
        }
        if (isBetween("69381", text, "69389")) {
            return Optional.of(new CommuneCode("69123"));
        }
        if (isBetween("13201", text, "13216")) {
            return Optional.of(new CommuneCode("13055"));
        }
        return Optional.empty();
    }

    private static boolean isBetween(String first, String text, String last) {
        return first.compareTo(text) <= 0 && text.compareTo(last) <= 0;
    }
}
