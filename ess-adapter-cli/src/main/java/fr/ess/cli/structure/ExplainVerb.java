package fr.ess.cli.structure;

import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.ExplainQualification.ExplainedQualification;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.List;

/** {@code ess structure explain}: is it part of the ESS, since when, and why. Any answer is a success. */
public final class ExplainVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("REF");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String reference = given.argument();
        List<StructureView> found = session.use(ShowStructure.class).lookUp(reference, Audience.MISSION);
        if (found.isEmpty()) {
            throw new EssException(ErrorCode.STRUCTURE_NOT_FOUND, "reference", reference);
        }
        ExplainQualification explain = session.use(ExplainQualification.class);
        List<ExplainedQualification> explained = found.stream()
                .map(structure -> new ExplainedQualification(structure, explain.qualify(structure, session.asOf())))
                .toList();
        session.print(new QualificationAnswer(explained, session.words()));
        return ExitCode.DONE;
    }
}
