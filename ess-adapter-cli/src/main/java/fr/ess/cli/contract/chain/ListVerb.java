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
import java.util.SortedSet;
import java.util.stream.Collectors;

/** {@code ess chain list}: what each sentence of the charter led to, and what no sentence allows. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Chain chain = session.use(FollowChain.class).of(given.argument(), session.asOf());
        session.print(new ChainAnswer(chain, new ChainWords(session.words(), chain), session.words()));
        return ExitCode.DONE;
    }

    private record ChainAnswer(Chain chain, ChainWords chained, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("chain.sentences"));
            Table table = Table.of(
                    words.text("column.sentence") + "!",
                    words.text("column.measures"),
                    words.text("column.envelopes"),
                    words.text("column.dossiers"),
                    words.text("column.paid") + ">");
            chain.list(ChainElement.Kind.SENTENCE)
                    .forEach(sentence -> table.row(
                            sentence.code(),
                            codes(sentence, ChainElement.Kind.NODE),
                            codes(sentence, ChainElement.Kind.ENVELOPE),
                            codes(sentence, ChainElement.Kind.FILE),
                            words.money(chain.paidUnder(sentence))));
            page.line().table(table, "  ");
            SortedSet<ChainElement> alone = chain.unchained();
            page.line().line(words.text(alone.isEmpty() ? "chain.all-chained" : "chain.unchained"));
            alone.forEach(element -> page.line(chained.say(element), "  - ", "    "));
            page.line(words.text("chain.unchained-paid", "amount", words.money(chain.sum(alone))));
        }

        private String codes(ChainElement sentence, ChainElement.Kind kind) {
            return chain.below(sentence).stream()
                    .filter(element -> element.kind() == kind)
                    .map(ChainElement::code)
                    .collect(Collectors.joining(", "));
        }

        @Override
        public Object json() {
            return object(
                    "sentences",
                    chain.list(ChainElement.Kind.SENTENCE).stream()
                            .map(sentence -> object(
                                    "sentence", sentence.code(),
                                    "below",
                                            chain.below(sentence).stream()
                                                    .map(ChainWords::json)
                                                    .toList(),
                                    "paid", chain.paidUnder(sentence).plainText()))
                            .toList(),
                    "unchained",
                    chain.unchained().stream().map(ChainWords::json).toList(),
                    "unchained_paid",
                    chain.sum(chain.unchained()).plainText());
        }

        @Override
        public Table csv() {
            Table table = Table.of("sentence", "kind", "code");
            chain.list(ChainElement.Kind.SENTENCE)
                    .forEach(sentence -> chain.below(sentence)
                            .forEach(element -> table.row(sentence.code(), ChainWords.word(element), element.code())));
            chain.unchained().forEach(element -> table.row("", ChainWords.word(element), element.code()));
            return table;
        }
    }
}
