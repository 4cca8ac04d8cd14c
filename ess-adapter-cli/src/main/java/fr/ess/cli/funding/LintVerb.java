package fr.ess.cli.funding;

import fr.ess.application.funding.CheckScheme;
import fr.ess.application.funding.CheckScheme.Study;
import fr.ess.cli.funding.SchemeArguments.Named;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ess scheme lint}: what is suspect in schemes that can be judged by, each with a case that shows it. */
public final class LintVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("SCHEMES").options("--collected", "FACT_NAME");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<Named> named = SchemeArguments.of(given.arguments(), session);
        Set<Fact<?>> collected = given.list("--collected").isEmpty()
                ? Set.copyOf(FundingFacts.ALL)
                : given.list("--collected").stream().map(LintVerb::fact).collect(Collectors.toSet());
        List<Remark> remarks = new ArrayList<>();
        for (Named one : named) {
            Study study = session.use(CheckScheme.class).study(one.orThrow(), session.asOf(), collected);
            if (!study.issues().isEmpty()) {
                throw new EssException(ErrorCode.SCHEME_UNFIT, "scheme", one.name()).with(study.issues());
            }
            study.findings()
                    .forEach(finding ->
                            remarks.add(Findings.remark(one.name(), finding, study, FundingWords.in(session))));
        }
        session.print(new RemarksAnswer(named.size(), remarks, FundingWords.in(session)));
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private static Fact<?> fact(String name) {
        return FundingFacts.find(name).orElseThrow(() -> new EssException(ErrorCode.FACT_UNKNOWN, "fact", name));
    }
}
