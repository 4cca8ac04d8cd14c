package fr.ess.cli.network.link;

import java.util.Locale;

/** The words of machines for what links. */
final class LinkWords {

    private LinkWords() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
