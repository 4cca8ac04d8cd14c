package fr.ess.cli.funding;

import fr.ess.application.funding.CheckScheme;
import fr.ess.application.funding.CheckScheme.Study;
import fr.ess.cli.funding.SchemeArguments.Named;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.analysis.FindingKind;
import fr.ess.domain.funding.fact.FundingFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ess scheme check}: whether schemes can be imported, and where their files are wrong when they cannot. */
public final class CheckVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("SCHEMES");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<Named> named = SchemeArguments.of(given.arguments(), session);
        List<Remark> remarks = new ArrayList<>();
        named.forEach(one -> check(one, session, remarks));
        session.print(new RemarksAnswer(named.size(), remarks, FundingWords.in(session)));
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    /** What keeps a scheme from being imported. */
    private static void check(Named named, Session session, List<Remark> remarks) {
        named.problems()
                .forEach(problem -> remarks.add(new Remark(
                        named.name(),
                        problem.line(),
                        problem.column(),
                        problem.message().code().key(),
                        session.words().say(problem.message()),
                        List.of(),
                        Optional.empty())));
        named.scheme().ifPresent(scheme -> {
            Study study = session.use(CheckScheme.class).study(scheme, session.asOf(), Set.copyOf(FundingFacts.ALL));
            study.issues()
                    .forEach(issue -> remarks.add(new Remark(
                            named.name(),
                            0,
                            0,
                            issue.code().key(),
                            session.words().say(issue),
                            List.of(),
                            Optional.empty())));
            study.findings().stream()
                    .filter(finding -> finding.kind() == FindingKind.CYCLE)
                    .forEach(cycle ->
                            remarks.add(Findings.remark(named.name(), cycle, study, FundingWords.in(session))));
        });
    }
}
