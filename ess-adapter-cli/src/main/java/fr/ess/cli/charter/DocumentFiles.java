package fr.ess.cli.charter;

import fr.ess.application.charter.Documents;
import fr.ess.application.shared.Ids;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import java.util.Locale;
import java.util.Optional;

/** Documents in files: read whatever they are written in, written as their name says. */
public final class DocumentFiles {

    private static final String WORKBOOK = ".xlsx";

    private DocumentFiles() {}

    /** The thing that a file describes, as the command names it. */
    public static <T> T read(Class<T> type, String file, Session session) {
        return session.use(Documents.class).read(type, session.path(file), session.use(Ids.class));
    }

    /** Declares where a document goes. */
    public static Syntax declare(Syntax syntax) {
        return syntax.option("--output", "FILE");
    }

    /** Writes a thing where the options say: a workbook or YAML in a file, YAML on the output. */
    public static void write(Record thing, Given given, Session session) {
        Documents documents = session.use(Documents.class);
        Optional<String> file = given.find("--output");
        if (file.isEmpty()) {
            documents.write(thing, Documents.Form.YAML, session.out());
        } else {
            Documents.Form form = file.get().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)
                    ? Documents.Form.WORKBOOK
                    : Documents.Form.YAML;
            Outputs.write(session.path(file.get()), out -> documents.write(thing, form, out));
        }
    }
}
