package fr.ess.cli.contract.chain;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Chain;
import fr.ess.domain.contract.ChainElement;
import java.util.List;
import java.util.Locale;

/** The elements of a chain in words. */
record ChainWords(Words words, Chain chain) {

    /** The stable word of its kind, for machines. */
    static String word(ChainElement element) {
        return element.kind().name().toLowerCase(Locale.ROOT);
    }

    static Object json(ChainElement element) {
        return object("kind", word(element), "code", element.code());
    }

    String say(ChainElement element) {
        String named = words.text(element.kind().key()) + " " + element.code();
        return element.kind() == ChainElement.Kind.PAYMENT
                ? named + ", " + words.money(chain.sum(List.of(element)))
                : named;
    }
}
