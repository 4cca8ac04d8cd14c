package fr.ess.cli.network;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.NamedActor;
import fr.ess.application.network.NetworkView;
import fr.ess.application.network.NetworkView.Member;
import fr.ess.application.network.ShowNetworks;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code ess network show}: a network and who belongs to it on a day. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NETWORK");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new NetworkAnswer(
                session.use(ShowNetworks.class).get(given.argument(), session.asOf()), session.words()));
        return ExitCode.DONE;
    }

    private record NetworkAnswer(NetworkView view, Words words) implements Answer {

        @Override
        public void show(Page page) {
            Network network = view.network();
            page.line(words.text(
                    "network.title",
                    "name",
                    network.name(),
                    "sigle",
                    network.sigle().isEmpty() ? "" : " (" + network.sigle() + ")",
                    "kind",
                    words.text(network.kind().key()),
                    "date",
                    words.date(view.asOf())));
            if (!network.about().isEmpty()) {
                page.line(network.about(), "  ", "  ");
            }
            line(page, "network.head", view.head().map(List::of).orElse(List.of()));
            line(page, "network.referents", view.referents());
            line(page, "network.member-of", view.memberOf());
            String former = view.former() == 0 ? "" : words.count("former-member", view.former());
            page.line().line(words.count("member", view.members().size()) + former);
            if (!view.members().isEmpty()) {
                page.table(table());
            }
        }

        private void line(Page page, String key, List<NamedActor> named) {
            page.line(
                    words.text(
                            key,
                            "names",
                            named.isEmpty()
                                    ? "—"
                                    : named.stream().map(NamedActor::name).collect(Collectors.joining(", "))),
                    "  ",
                    "    ");
        }

        private Table table() {
            Table table = Table.of(
                    words.text("column.name"),
                    words.text("column.actor-kind") + "!",
                    words.text("column.days"),
                    words.text("column.source"));
            view.members()
                    .forEach(member -> table.row(
                            member.member().name(),
                            words.text(member.member().actor().kind().key()),
                            words.range(member.membership().days()),
                            member.membership().source().name()));
            return table;
        }

        @Override
        public Object json() {
            Network network = view.network();
            return object(
                    "id", network.id().toString(),
                    "name", network.name(),
                    "sigle", network.sigle(),
                    "kind", NetworkOptions.word(network.kind()),
                    "about", network.about(),
                    "as_of", view.asOf().toString(),
                    "head", view.head().map(NetworkAnswer::json),
                    "referents", json(view.referents()),
                    "member_of", json(view.memberOf()),
                    "members", view.members().stream().map(NetworkAnswer::json).toList(),
                    "former_members", view.former());
        }

        private static List<Object> json(List<NamedActor> named) {
            return named.stream().map(NetworkAnswer::json).toList();
        }

        private static Object json(NamedActor named) {
            return object("actor", named.actor().key(), "name", named.name());
        }

        private static Object json(Member member) {
            return object(
                    "actor", member.member().actor().key(),
                    "name", member.member().name(),
                    "days", member.membership().days().toString(),
                    "source", member.membership().source().name());
        }

        @Override
        public Table csv() {
            Table table = Table.of("actor", "name", "from", "to", "source");
            view.members()
                    .forEach(member -> table.row(
                            member.member().actor().key(),
                            member.member().name(),
                            day(member.membership().days().start()),
                            day(member.membership().days().end()),
                            member.membership().source().name()));
            return table;
        }

        private static String day(Optional<java.time.LocalDate> day) {
            return day.map(Object::toString).orElse("");
        }
    }
}
