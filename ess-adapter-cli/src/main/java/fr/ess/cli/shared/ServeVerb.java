package fr.ess.cli.shared;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.cli.shared.Wiring.Site;
import java.util.Optional;

/** {@code ess serve}: the public site and the API, until it is stopped. */
public final class ServeVerb implements Verb {

    private static final int USUAL_PORT = 8080;
    private static final int LARGEST_PORT = 65_535;

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--host", "HOST").option("--port", "PORT").option("--territory", "TERRITORY");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        int port = given.number("--port", 0, LARGEST_PORT, USUAL_PORT);
        String host = given.find("--host").orElse("127.0.0.1");
        Optional<String> territory = given.find("--territory");
        // What is wrong with the database or the territory is said before the site opens.
        ConsultTerritories territories = session.use(ConsultTerritories.class);
        territory.ifPresentOrElse(territories::resolve, () -> territories.list(session.asOf()));
        untilStopped(session.wiring().serve(host, port, session.database(), territory), session);
        return ExitCode.DONE;
    }

    /** Says where the site is and waits: for the signal that ends the process, or for an interruption. */
    public static void untilStopped(Site started, Session session) {
        Runtime runtime = Runtime.getRuntime();
        try (Site site = started) {
            Thread closing = new Thread(site::close, "ess-stop");
            runtime.addShutdownHook(closing);
            session.show(page -> page.line(session.words().text("serve.at", "address", site.address()))
                    .line(session.words().text("serve.stop")));
            session.out().flush();
            Thread.currentThread().join();
            runtime.removeShutdownHook(closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
