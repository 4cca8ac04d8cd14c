package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.TargetStructures;
import fr.ess.application.funding.TargetStructures.Target;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Siren;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code ess scheme target}: the structures that a scheme could serve. */
public final class TargetVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("SCHEME").option("--territory", "TERRITORY");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<Targeted> targeted = new ArrayList<>();
        long looked = session.use(TargetStructures.class)
                .target(
                        given.argument(),
                        given.find("--territory"),
                        session.asOf(),
                        target -> targeted.add(Targeted.of(target)));
        targeted.sort(Comparator.comparing(Targeted::outcome)
                .thenComparing(target -> target.questions().size()));
        session.print(new TargetsAnswer(looked, targeted, session.words()));
        return ExitCode.DONE;
    }

    /** What is shown of a target: the verdicts themselves would hold all the facts of the directory. */
    private record Targeted(
            String id, String name, String siren, String commune, Outcome outcome, List<Fact<?>> questions) {

        static Targeted of(Target target) {
            return new Targeted(
                    target.structure().id().toString(),
                    target.structure().profile().name(),
                    target.structure()
                            .profile()
                            .value(Fields.SIREN)
                            .map(Siren::number)
                            .orElse(""),
                    target.verdict().facts().value(FundingFacts.SEAT_COMMUNE).orElse(""),
                    target.verdict().outcome(),
                    List.copyOf(target.verdict().questions()));
        }
    }

    private record TargetsAnswer(long looked, List<Targeted> targets, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text(
                    "scheme.targets",
                    "targets",
                    words.count("target", targets.size()),
                    "structures",
                    words.count("structure", looked)));
            Table table = Table.of(
                    words.text("column.name"),
                    words.text("column.commune") + "!",
                    words.text("column.verdict") + "!",
                    words.text("column.questions"),
                    words.text("column.id") + "!");
            targets.forEach(target -> table.row(
                    target.name(),
                    target.commune(),
                    words.text(target.outcome().key()),
                    String.join(
                            ", ",
                            target.questions().stream()
                                    .map(fact -> words.text(fact.key()))
                                    .toList()),
                    target.id()));
            if (!table.isEmpty()) {
                page.line().table(table);
            }
        }

        @Override
        public Object json() {
            return targets.stream()
                    .map(target -> object(
                            "id", target.id(),
                            "name", target.name(),
                            "siren", target.siren().isEmpty() ? null : target.siren(),
                            "commune", target.commune().isEmpty() ? null : target.commune(),
                            "outcome", target.outcome().word(),
                            "questions", names(target)))
                    .toList();
        }

        private static List<String> names(Targeted target) {
            return target.questions().stream().<String>map(Fact::name).toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "name", "siren", "commune", "outcome", "questions");
            targets.forEach(target -> table.row(
                    target.id(),
                    target.name(),
                    target.siren(),
                    target.commune(),
                    target.outcome().word(),
                    String.join("|", names(target))));
            return table;
        }
    }
}
