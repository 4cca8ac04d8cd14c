package fr.ess.cli.funding;

import fr.ess.application.funding.KeepSchemes;
import fr.ess.application.funding.SchemeDocuments;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.TextFiles;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.EssException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The schemes that somebody names: files in the making, codes of those that are kept, or all that are kept. */
final class SchemeArguments {

    /** A scheme read from a file is not kept: its id means nothing. */
    private static final SchemeId NOT_KEPT = new SchemeId(0);

    private SchemeArguments() {}

    /**
     * Each scheme under the name that was given.
     *
     * @throws EssException SCHEME_NOT_FOUND for what is neither a file nor a code
     */
    static List<Named> of(List<String> arguments, Session session) {
        if (arguments.isEmpty()) {
            return session.use(KeepSchemes.class).list().stream()
                    .map(SchemeArguments::kept)
                    .toList();
        }
        return arguments.stream().map(argument -> named(argument, session)).toList();
    }

    private static Named named(String argument, Session session) {
        Path file = session.path(argument);
        if (!Files.isRegularFile(file)) {
            return kept(session.use(KeepSchemes.class).get(argument));
        }
        String text = String.join("\n", TextFiles.lines(file));
        SchemeDocuments.Reading read = session.use(SchemeDocuments.class).read(text, NOT_KEPT);
        return new Named(argument, read.scheme(), read.problems());
    }

    private static Named kept(Scheme scheme) {
        return new Named(scheme.code(), Optional.of(scheme), List.of());
    }

    /**
     * A scheme that was named.
     *
     * @param scheme empty when its file cannot be read
     */
    record Named(String name, Optional<Scheme> scheme, List<SchemeDocuments.Problem> problems) {

        /**
         * The scheme.
         *
         * @throws EssException DOCUMENT_INVALID with all that is wrong with its file
         */
        Scheme orThrow() {
            return new SchemeDocuments.Reading(scheme, problems).orThrow(name);
        }
    }
}
