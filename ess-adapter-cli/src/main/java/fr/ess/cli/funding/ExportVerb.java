package fr.ess.cli.funding;

import fr.ess.application.funding.ExportScheme;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ess scheme export --dmn}: the rule of a scheme for the rule engines of others; DMN is the one form there is. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("SCHEME").flag("--dmn").option("--output", "FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Scheme scheme =
                SchemeArguments.of(List.of(given.argument()), session).get(0).orThrow();
        byte[] document =
                session.use(ExportScheme.class).dmn(scheme, session.asOf()).getBytes(StandardCharsets.UTF_8);
        Optional<Path> file = given.find("--output").map(session::path);
        if (file.isEmpty()) {
            session.out().writeBytes(document);
            session.out().println();
        } else {
            Outputs.write(file.get(), out -> write(document, out));
        }
        return ExitCode.DONE;
    }

    private static void write(byte[] document, OutputStream out) {
        try {
            out.write(document);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        }
    }
}
