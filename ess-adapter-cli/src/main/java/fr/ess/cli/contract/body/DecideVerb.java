package fr.ess.cli.contract.body;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.charter.Typed;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Body;
import fr.ess.domain.contract.FileReference;
import fr.ess.domain.shared.FoldedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code ess body decide}: a point of the agenda, its opinion, its vote, those who left the room. */
public final class DecideVerb implements Verb {

    private static final int MOST = 10_000;

    @Override
    public void declare(Syntax syntax) {
        Typed.declareVote(syntax.argument("BODY").argument("ITEM").argument("TITLE"))
                .option("--date", "DATE")
                .listOption("--present", "SEAT")
                .listOption("--recused", "SEAT")
                .option("--opinion", "OPINION")
                .option("--reserves", "TEXT")
                .option("--dossier", "DOSSIER");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> arguments = given.arguments();
        LocalDate date = given.date("--date").orElseGet(session::asOf);
        Body.Item item = new Body.Item(
                Typed.number("ITEM", arguments.get(1), 1, MOST, session.words()),
                arguments.get(2),
                given.find("--dossier").map(FileReference::new),
                new TreeSet<>(given.list("--recused")),
                Typed.vote(given),
                opinion(given.find("--opinion").orElse("none"), session.words()),
                given.find("--reserves").orElse(""));
        Body body = session.use(KeepBodies.class)
                .decide(arguments.get(0), date, new TreeSet<>(given.list("--present")), item, session.actor());
        session.print(new BodyAnswer(body, date, session.words()));
        return ExitCode.DONE;
    }

    /** In the stable word, or as the language writes it. */
    private static Body.Opinion opinion(String written, Words words) {
        return Arrays.stream(Body.Opinion.values())
                .filter(opinion -> Json.word(opinion).equals(written)
                        || FoldedText.fold(words.text(opinion.key())).equals(FoldedText.fold(written)))
                .findFirst()
                .orElseThrow(() -> UsageException.refused(
                        "--opinion",
                        written,
                        Arrays.stream(Body.Opinion.values()).map(Json::word).collect(Collectors.joining(", "))));
    }
}
