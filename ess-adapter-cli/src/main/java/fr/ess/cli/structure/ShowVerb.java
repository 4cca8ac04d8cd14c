package fr.ess.cli.structure;

import fr.ess.application.structure.DirectoryDocuments;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.OutputFormat;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.List;

/** {@code ess structure show}: everything that is known of a structure; of several, when they share a number. */
public final class ShowVerb implements Verb {

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
        if (session.format(OutputFormat.TABLE) == OutputFormat.JSON) {
            session.use(DirectoryDocuments.class).writeJson(found, Audience.MISSION, session.out());
        } else {
            session.print(new StructureAnswer(reference, found, session.words()));
        }
        return ExitCode.DONE;
    }
}
