package fr.ess.cli.structure.proposal;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.proposal.DecideProposal;
import fr.ess.application.structure.proposal.DecideProposal.Waiting;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.structure.proposal.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** {@code ess proposal list}: what others suggest, beside what is shown. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.flag("--all");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<Waiting> waiting = session.use(DecideProposal.class).list(given.has("--all"));
        session.print(new ListAnswer(waiting, session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(List<Waiting> waiting, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("proposal", waiting.size()));
            for (Waiting one : waiting) {
                Proposal proposal = one.proposal();
                page.line().line(proposal.id() + "  " + one.name() + ", " + subject(proposal));
                page.line(change(proposal), "  ", "    ");
                page.line(
                        words.text(
                                "proposal.origin",
                                "source",
                                proposal.source().name(),
                                "kind",
                                words.kind(proposal.source().kind()),
                                "date",
                                words.date(proposal.statedOn()),
                                "state",
                                words.text("proposal.state." + state(proposal))),
                        "  ",
                        "    ");
            }
        }

        private String subject(Proposal proposal) {
            return switch (proposal.topic()) {
                case FIELD -> words.text("field." + proposal.subject());
                case ESTABLISHMENT_CLOSED ->
                    (words.text("proposal.establishment", "siret", proposal.subject()) + " " + proposal.shown())
                            .strip();
            };
        }

        private String change(Proposal proposal) {
            return switch (proposal.topic()) {
                case FIELD ->
                    words.text(
                            "proposal.change",
                            "shown",
                            proposal.shown().isEmpty() ? "—" : proposal.shown(),
                            "proposed",
                            proposal.proposed());
                case ESTABLISHMENT_CLOSED ->
                    proposal.proposed().isEmpty()
                            ? words.text("proposal.closed")
                            : words.text("proposal.succeeded", "successor", proposal.proposed());
            };
        }

        private static String topic(Proposal proposal) {
            return proposal.topic().name().toLowerCase(Locale.ROOT);
        }

        private static String state(Proposal proposal) {
            return proposal.state().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Object json() {
            return waiting.stream()
                    .map(one -> object(
                            "id", one.proposal().id().toString(),
                            "structure", one.proposal().structure().toString(),
                            "name", one.name(),
                            "topic", topic(one.proposal()),
                            "field", one.proposal().subject(),
                            "shown", one.proposal().shown(),
                            "proposed", one.proposal().proposed(),
                            "source", one.proposal().source().name(),
                            "stated_on", one.proposal().statedOn().toString(),
                            "state", state(one.proposal()),
                            "decided_on",
                                    one.proposal()
                                            .decidedOn()
                                            .map(LocalDate::toString)
                                            .orElse(null),
                            "decision", one.proposal().decision()))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of(
                    "id",
                    "structure",
                    "name",
                    "topic",
                    "field",
                    "shown",
                    "proposed",
                    "source",
                    "stated_on",
                    "state",
                    "decision");
            waiting.forEach(one -> table.row(
                    one.proposal().id(),
                    one.proposal().structure(),
                    one.name(),
                    topic(one.proposal()),
                    one.proposal().subject(),
                    one.proposal().shown(),
                    one.proposal().proposed(),
                    one.proposal().source().name(),
                    one.proposal().statedOn(),
                    state(one.proposal()),
                    one.proposal().decision()));
            return table;
        }
    }
}
