package fr.ess.cli.charter;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.charter.KeepCharters;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.charter.Adoption;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Vote;
import fr.ess.domain.shared.FoldedText;
import java.util.List;

/** {@code ess charter adopt}: what a collectivité decided of a charter. */
public final class AdoptVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        Typed.declareVote(syntax.argument("CHARTER")
                        .argument("PARTY")
                        .argument("BODY")
                        .argument("NUMBER"))
                .option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        KeepCharters charters = session.use(KeepCharters.class);
        String slug = given.arguments().get(0);
        Vote vote =
                Typed.vote(given).orElseThrow(() -> new UsageException(UsageProblem.VALUE_MISSING, "what", "--for"));
        Deliberation deliberation = new Deliberation(
                given.arguments().get(2),
                given.arguments().get(3),
                given.date("--date").orElseGet(session::asOf),
                vote);
        Party party = party(charters.get(slug), given.arguments().get(1));
        Charter charter = charters.adopt(slug, new Adoption(party, deliberation), session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                vote.adopts() ? "charter.adopted" : "charter.refused",
                                "party",
                                party.name(),
                                "name",
                                charter.name(),
                                "unanimity",
                                session.words().text(vote.unanimity().key())),
                object(
                        "charter", charter.slug(),
                        "party", party.name(),
                        "adopts", vote.adopts(),
                        "unanimity", Json.word(vote.unanimity()))));
        return ExitCode.DONE;
    }

    /** Among those asked, however it is written. */
    private static Party party(Charter charter, String written) {
        List<String> words = FoldedText.words(written);
        return charter.latest().consulted().stream()
                .filter(party -> FoldedText.words(party.name()).equals(words))
                .findFirst()
                .orElse(new Party.Named(written));
    }
}
