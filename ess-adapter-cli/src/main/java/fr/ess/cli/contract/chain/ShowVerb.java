package fr.ess.cli.contract.chain;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.FollowChain;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Chain;
import fr.ess.domain.contract.ChainElement;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.List;
import java.util.SortedSet;

/** {@code ess chain show}: what an element of the chain allows, and what allows it. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT").argument("ELEMENT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Chain chain = session.use(FollowChain.class).of(given.arguments().get(0), session.asOf());
        String written = given.arguments().get(1);
        SortedSet<ChainElement> named = chain.named(written);
        if (named.isEmpty()) {
            throw new EssException(ErrorCode.CHAIN_ELEMENT_UNKNOWN, "element", written)
                    .with("contract", given.arguments().get(0));
        }
        session.print(
                new ElementAnswer(chain, List.copyOf(named), new ChainWords(session.words(), chain), session.words()));
        return ExitCode.DONE;
    }

    private record ElementAnswer(Chain chain, List<ChainElement> named, ChainWords chained, Words words)
            implements Answer {

        @Override
        public void show(Page page) {
            for (ChainElement element : named) {
                page.line(chained.say(element));
                part(page, "chain.above", "chain.above-none", chain.above(element));
                part(page, "chain.below", "chain.below-none", chain.below(element));
                page.line(words.text("chain.paid", "amount", words.money(chain.paidUnder(element))), "  ", "    ");
            }
        }

        private void part(Page page, String some, String none, SortedSet<ChainElement> elements) {
            page.line(words.text(elements.isEmpty() ? none : some), "  ", "    ");
            elements.forEach(element -> page.line(chained.say(element), "    - ", "      "));
        }

        @Override
        public Object json() {
            return object(
                    "elements",
                    named.stream()
                            .map(element -> object(
                                    "element", ChainWords.json(element),
                                    "above",
                                            chain.above(element).stream()
                                                    .map(ChainWords::json)
                                                    .toList(),
                                    "below",
                                            chain.below(element).stream()
                                                    .map(ChainWords::json)
                                                    .toList(),
                                    "paid", chain.paidUnder(element).plainText()))
                            .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("element", "way", "kind", "code");
            named.forEach(element -> {
                chain.above(element)
                        .forEach(other -> table.row(element.code(), "above", ChainWords.word(other), other.code()));
                chain.below(element)
                        .forEach(other -> table.row(element.code(), "below", ChainWords.word(other), other.code()));
            });
            return table;
        }
    }
}
