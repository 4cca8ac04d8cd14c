package fr.ess.cli.network;

import fr.ess.application.network.ExploreCoverage;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.structure.Tag;
import java.util.List;
import java.util.Optional;

/** {@code ess coverage}: who can help whom, and where nobody can. */
public final class CoverageVerb implements Verb {

    private static final String SUBJECT = "--subject";

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--territory", "TERRITORY").option("--commune", "COMMUNE").options(SUBJECT, "SUBJECT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ExploreCoverage coverage = session.use(ExploreCoverage.class);
        List<Tag> subjects = given.list(SUBJECT).stream()
                .map(written -> tag(written, session))
                .toList();
        Optional<String> commune = given.find("--commune");
        session.print(
                commune.isPresent()
                        ? new MatchAnswer(coverage.match(commune.get(), subjects, session.asOf()), session.words())
                        : new MatrixAnswer(
                                coverage.matrix(given.find("--territory"), subjects, session.asOf()), session.words()));
        return ExitCode.DONE;
    }

    private static Tag tag(String written, Session session) {
        return Tag.tryParse(written)
                .orElseThrow(() ->
                        UsageException.refused(SUBJECT, written, session.words().text("expected.tag")));
    }
}
