package fr.ess.domain.structure.duplicate;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.util.Locale;

/**
 * One reason of a score.
 *
 * @param points what it really added or took away: less than its worth where the score reaches 0 or 100
 * @param fact what both share, or the two values that differ
 */
public record Clue(Kind kind, int points, String fact) {

    /** The reason as it is said; its sentence names the {@code fact}. */
    public Message said() {
        return Message.of(kind, "fact", fact);
    }

    /** What counts, from the weightiest to the lightest; counter-evidence last. */
    public enum Kind implements MessageCode {
        /** One legal person has one SIREN. */
        SAME_SIREN(75),
        SAME_SIRET(75),
        /** One association has at most one RNA number. */
        SAME_RNA(70),
        /** The old number of the préfecture, unique in its office only. */
        SAME_PREFECTURE_NUMBER(50),
        /** The names, without noise words, in whatever order; fewer points where they are merely alike. */
        SAME_NAME(60),
        SIMILAR_NAME(60),
        /** One bears as its name the sigle or the initials of the other. */
        SIGLE(45),
        /** Names alike, but made of words that many structures bear, such as {@code comité des fêtes}. */
        COMMONPLACE_NAME(35),
        SAME_SITE(20),
        /** A switchboard serves all who are under its roof, and one person several associations. */
        SAME_PHONE(20),
        SAME_STREET(15),
        SAME_COMMUNE(15),
        OTHER_COMMUNE(-5),
        /** Neighbours under one roof, or guests of one site or switchboard, are no duplicates. */
        OTHER_NAME(-20),
        OTHER_RNA(-40),
        /** Two legal persons, whatever else they share. */
        OTHER_SIREN(-60);

        private final int worth;

        Kind(int worth) {
            this.worth = worth;
        }

        /** The most points it gives, or takes when negative. */
        public int worth() {
            return worth;
        }

        /** Whether it speaks against the pair. */
        public boolean isAgainst() {
            return worth < 0;
        }

        /** The stable word of exports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String key() {
            return MessageCode.key("clue", this);
        }
    }
}
