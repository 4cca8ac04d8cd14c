package fr.ess.cli.stakeholder.privacy;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Kinds;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import fr.ess.domain.stakeholder.privacy.PersonalDatum;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ess gdpr register}: every personal datum that can be held, why, for whom and how long (RGPD, art. 30). */
public final class RegisterVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        // It takes nothing.
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<PersonalDatum> data = session.use(Kinds.class).list().stream()
                .map(Kind::type)
                .flatMap(type -> PersonalData.catalogue(type).stream())
                .distinct()
                .toList();
        session.print(new RegisterAnswer(data, session.words()));
        return ExitCode.DONE;
    }

    static Map<String, @Nullable Object> json(PersonalDatum datum, Words words) {
        return object(
                "datum", datum.name(),
                "ground", words.text(datum.ground().key()),
                "audience", word(datum.audience()),
                "term", words.text(datum.term().key()),
                "erased", datum.erased());
    }

    private static String word(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    private record RegisterAnswer(List<PersonalDatum> data, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("datum", data.size())).line();
            Table table = Table.of(
                    words.text("column.datum"),
                    words.text("column.ground"),
                    words.text("column.audience"),
                    words.text("column.term"));
            data.forEach(datum -> table.row(
                    datum.name(),
                    words.text(datum.ground().key()),
                    words.text("audience." + word(datum.audience())),
                    words.text(datum.term().key())));
            page.table(table);
        }

        @Override
        public Object json() {
            return data.stream().map(datum -> RegisterVerb.json(datum, words)).toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("datum", "ground", "audience", "term", "erased");
            data.forEach(datum -> table.row(
                    datum.name(),
                    words.text(datum.ground().key()),
                    word(datum.audience()),
                    words.text(datum.term().key()),
                    datum.erased()));
            return table;
        }
    }
}
