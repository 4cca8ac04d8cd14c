package fr.ess.cli.observatory;

import fr.ess.application.observatory.DrawPanorama;
import fr.ess.application.observatory.DrawPanorama.PanoramaQuery;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;

/** {@code ess panorama}: the ESS of a territory in figures. */
public final class PanoramaVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--territory", "TERRITORY");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        PanoramaQuery query = new PanoramaQuery(given.find("--territory"), session.asOf(), Audience.MISSION);
        session.print(new PanoramaAnswer(session.use(DrawPanorama.class).draw(query), session.words()));
        return ExitCode.DONE;
    }
}
