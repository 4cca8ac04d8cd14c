package fr.ess.domain.shared;

/**
 * The stable code of something the product says to a person. Implemented by enums; the sentences in French and English
 * stand in the message bundle under {@link #key()}, and a test refuses a code that lacks one.
 */
public interface MessageCode {

    /** The key of the sentences, for instance {@code error.file-not-found}. Never changes once published. */
    String key();

    /** The usual key: a prefix and the constant's name in lower case with hyphens. */
    static String key(String prefix, Enum<?> constant) {
        return prefix + "." + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
