package fr.ess.cli.funding;

import fr.ess.application.funding.AssessEligibility;
import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.GatherFacts;
import fr.ess.application.funding.GatherFacts.StructureSheet;
import fr.ess.application.funding.KeepDecisions;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.eligibility.KeptDecision;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ess simulate}: what a structure or a project is eligible for, why, and what is missing. */
public final class SimulateVerb implements Verb {

    private static final Source HOLDER = new Source("holder", SourceKind.DECLARATION);

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--scheme", "SCHEME")
                .option("--structure", "REF")
                .options("--fact", "FACT")
                .flag("--keep");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Optional<StructureSheet> structure = given.find("--structure")
                .map(reference ->
                        session.use(GatherFacts.class).ofStructure(reference, session.asOf(), Audience.MISSION));
        Optional<String> name =
                structure.map(sheet -> sheet.structure().profile().name());
        FactSheet declared = GatherFacts.declared(facts(given), HOLDER, session.asOf());
        FactSheet facts = declared.orElse(structure.map(StructureSheet::facts).orElse(FactSheet.EMPTY));
        AssessEligibility assess = session.use(AssessEligibility.class);
        Optional<String> code = given.find("--scheme");
        if (code.isEmpty()) {
            if (given.has("--keep")) {
                throw new UsageException(Message.of(UsageProblem.KEEP_NEEDS_SCHEME));
            }
            session.print(new RankedAnswer(
                    assess.assessAll(facts, session.asOf()), name, session.asOf(), FundingWords.in(session)));
            return ExitCode.DONE;
        }
        Assessment assessment = assess.assess(code.get(), facts, session.asOf());
        Optional<KeptDecision> kept = given.has("--keep")
                ? Optional.of(session.use(KeepDecisions.class)
                        .keep(
                                assessment.verdict(),
                                structure.map(sheet -> sheet.structure().id()),
                                session.actor()))
                : Optional.empty();
        session.print(new VerdictAnswer(assessment, name, kept, FundingWords.in(session)));
        return assessment.verdict().outcome() == Outcome.INELIGIBLE ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    private static Map<String, List<String>> facts(Given given) {
        Map<String, List<String>> facts = new TreeMap<>();
        for (String written : given.list("--fact")) {
            int equals = written.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(UsageProblem.FACT_FORM, "value", written);
            }
            facts.computeIfAbsent(written.substring(0, equals).strip(), any -> new ArrayList<>())
                    .add(written.substring(equals + 1));
        }
        return facts;
    }
}
