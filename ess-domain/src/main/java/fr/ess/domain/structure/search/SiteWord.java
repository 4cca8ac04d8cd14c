package fr.ess.domain.structure.search;

import fr.ess.domain.territory.CommuneCode;
import java.util.Locale;

/**
 * The word by which the index finds a structure in a commune where it has an establishment. It begins with a character of
 * private use, which no text that people write is folded to, so that nobody finds it by searching.
 */
public final class SiteWord {

    /** The beginning of every such word. */
    public static final char MARK = '\uE000';

    private SiteWord() {}

    /** The word of a commune, folded as all words of the index are. */
    public static String of(CommuneCode commune) {
        return MARK + commune.text().toLowerCase(Locale.ROOT);
    }
}
