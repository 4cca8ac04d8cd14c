package fr.ess.cli.contract.sheet;

import fr.ess.application.contract.KeepActionSheets;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.ActionSheet;

/** {@code ess sheet import}: an action sheet from its document. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ActionSheet sheet = DocumentFiles.read(ActionSheet.class, given.argument(), session);
        session.use(KeepActionSheets.class).keep(sheet, session.actor());
        session.print(Done.of(
                session.words(), "sheet.imported", "id", sheet.id(), "number", sheet.number(), "title", sheet.title()));
        return ExitCode.DONE;
    }
}
