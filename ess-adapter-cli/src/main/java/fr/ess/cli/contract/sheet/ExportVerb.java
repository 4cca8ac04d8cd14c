package fr.ess.cli.contract.sheet;

import fr.ess.application.contract.KeepActionSheets;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.ActionSheet;

/** {@code ess sheet export}: the document of an action sheet. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        DocumentFiles.declare(syntax.argument("CONTRACT").argument("SHEET"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ActionSheet sheet = session.use(KeepActionSheets.class)
                .get(given.arguments().get(0), given.arguments().get(1));
        DocumentFiles.write(sheet, given, session);
        return ExitCode.DONE;
    }
}
