package fr.ess.cli.contract;

import fr.ess.application.contract.ContractReport;
import fr.ess.application.contract.ContractView;
import fr.ess.application.contract.KeepActionSheets;
import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.ActionSheet;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** {@code ess contract report}: the state of a contract on a day, to print. */
public final class ReportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        DocumentFiles.declare(syntax.argument("CONTRACT"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ContractView view = session.use(KeepContracts.class).view(given.argument(), session.asOf());
        List<ActionSheet> plan = session.use(KeepActionSheets.class).list(given.argument());
        Consumer<OutputStream> writing = out -> session.use(ContractReport.class)
                .write(view, plan, session.words().messages(), out);
        given.find("--output")
                .ifPresentOrElse(
                        file -> Outputs.write(session.path(file), writing), () -> writing.accept(session.out()));
        return ExitCode.DONE;
    }
}
