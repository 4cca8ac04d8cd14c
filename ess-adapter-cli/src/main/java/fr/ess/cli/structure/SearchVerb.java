package fr.ess.cli.structure;

import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;

/** {@code ess structure search}: the structures that some words and filters choose. */
public final class SearchVerb implements Verb {

    private static final int USUAL_PAGE = 20;

    @Override
    public void declare(Syntax syntax) {
        DirectoryOptions.declare(syntax)
                .option("--limit", "N")
                .option("--page", "TOKEN")
                .flag("--facets")
                .flag("--explain");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        int limit = given.number("--limit", 1, SearchDirectory.LONGEST_PAGE, USUAL_PAGE);
        DirectoryQuery query = DirectoryOptions.query(given, session, Audience.MISSION, limit, given.has("--facets"));
        DirectoryPage page = session.use(SearchDirectory.class).search(query);
        session.print(new SearchAnswer(
                page, query, given.has("--explain"), session.words(), letter -> section(session, letter)));
        return ExitCode.DONE;
    }

    private static String section(Session session, String letter) {
        return session.use(ReferenceLists.class).sections().stream()
                .filter(section -> section.letter().equals(letter))
                .map(ReferenceLists.Section::label)
                .findFirst()
                .orElse(letter);
    }
}
