package fr.ess.domain.structure;

import fr.ess.domain.shared.MessageCode;

/**
 * A number by which a structure is known somewhere. Several structures may bear the same one: that is a conflict to
 * show, never an error.
 */
public record Identifier(Kind kind, String value) implements Comparable<Identifier> {

    /** What sort of number it is, from the surest to find a structure by to the least sure. */
    public enum Kind implements MessageCode {
        SIREN,
        RNA,
        SIRET,
        PREFECTURE_NUMBER,
        /** The place of a row in a file without numbers: source, folded name and commune. */
        SOURCE_ROW;

        @Override
        public String key() {
            return MessageCode.key("identifier", this);
        }

        /** Whether it designates one structure in an official register, so that sharing it is a conflict. */
        public boolean isOfficial() {
            return this != SOURCE_ROW;
        }
    }

    public static Identifier of(Siren siren) {
        return new Identifier(Kind.SIREN, siren.number());
    }

    public static Identifier of(Siret siret) {
        return new Identifier(Kind.SIRET, siret.number());
    }

    public static Identifier of(RnaNumber rna) {
        return new Identifier(Kind.RNA, rna.number());
    }

    public static Identifier of(PrefectureNumber number) {
        return new Identifier(Kind.PREFECTURE_NUMBER, number.number());
    }

    @Override
    public int compareTo(Identifier other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }
}
