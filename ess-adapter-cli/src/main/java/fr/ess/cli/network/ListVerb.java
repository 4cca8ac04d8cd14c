package fr.ess.cli.network;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.NamedActor;
import fr.ess.application.network.NetworkView;
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
import java.util.List;
import java.util.stream.Collectors;

/** {@code ess network list}: the networks, and how many belong to each. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        // Nothing but the general options.
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new ListAnswer(session.use(ShowNetworks.class).list(session.asOf()), session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(List<NetworkView> networks, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("network", networks.size()));
            if (networks.isEmpty()) {
                page.line().line(words.text("network.none"));
                return;
            }
            Table table = Table.of(
                    words.text("column.sigle") + "!",
                    words.text("column.name"),
                    words.text("column.network-kind"),
                    words.text("column.head"),
                    words.text("column.referents"),
                    words.text("column.members") + ">");
            networks.forEach(view -> table.row(
                    view.network().sigle(),
                    view.network().name(),
                    words.text(view.network().kind().key()),
                    head(view),
                    referents(view),
                    words.number(view.members().size())));
            page.line().table(table);
        }

        private static String head(NetworkView view) {
            return view.head().map(NamedActor::shortName).orElse("—");
        }

        private static String referents(NetworkView view) {
            return view.referents().isEmpty()
                    ? "—"
                    : view.referents().stream().map(NamedActor::name).collect(Collectors.joining(", "));
        }

        @Override
        public Object json() {
            return networks.stream()
                    .map(view -> object(
                            "id", view.network().id().toString(),
                            "name", view.network().name(),
                            "sigle", view.network().sigle(),
                            "kind", NetworkOptions.word(view.network().kind()),
                            "head", view.head().map(NamedActor::name),
                            "referents",
                                    view.referents().stream()
                                            .map(NamedActor::name)
                                            .toList(),
                            "members", view.members().size()))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "name", "sigle", "kind", "head", "referents", "members");
            networks.forEach(view -> table.row(
                    view.network().id(),
                    view.network().name(),
                    view.network().sigle(),
                    NetworkOptions.word(view.network().kind()),
                    view.head().map(NamedActor::name).orElse(""),
                    view.referents().stream().map(NamedActor::name).collect(Collectors.joining("|")),
                    view.members().size()));
            return table;
        }
    }
}
