package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.Collectivities;
import fr.ess.application.structure.ShowStructure;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Message;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Mandate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ess person mandate}: a seat in an assembly, with its days. */
public final class MandateVerb implements Verb {

    private static final int LAST_RANK = 999;

    @Override
    public void declare(Syntax syntax) {
        PersonOptions.declareDays(syntax.argument("PERSON")
                        .argument("TITLE")
                        .option("--council", "COLLECTIVITY")
                        .option("--development-council", "REF")
                        .option("--parliament", "NAME")
                        .options("--delegation", "TEXT")
                        .option("--rank", "N"))
                .option(PersonOptions.SOURCE, "SOURCE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Optional<Mandate.Rank> rank =
                given.find("--rank").map(any -> new Mandate.Rank(given.number("--rank", 1, LAST_RANK, 1)));
        Mandate mandate = new Mandate(
                assembly(given, session),
                RoleWords.title(given.arguments().get(1), session),
                given.list("--delegation"),
                rank,
                given.days(),
                PersonOptions.source(given));
        return PersonChange.run(given.arguments().get(0), session, person -> person.withMandate(mandate));
    }

    private static Assembly assembly(Given given, Session session) {
        List<Assembly> assemblies = Stream.<Optional<Assembly>>of(
                        given.find("--council")
                                .map(written -> new Assembly.CouncilOf(
                                        session.use(Collectivities.class).read(written))),
                        given.find("--development-council")
                                .map(written -> new Assembly.DevelopmentCouncil(session.use(ShowStructure.class)
                                        .get(written, Audience.MISSION)
                                        .id())),
                        given.find("--parliament").map(Assembly.Parliament::new))
                .flatMap(Optional::stream)
                .toList();
        if (assemblies.size() != 1) {
            throw new UsageException(Message.of(UsageProblem.ASSEMBLY_NEEDED));
        }
        return assemblies.get(0);
    }
}
