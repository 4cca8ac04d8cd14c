package fr.ess.cli.demo;

import fr.ess.application.funding.AssessEligibility;
import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.DirectoryNames;
import fr.ess.application.funding.GatherFacts;
import fr.ess.application.funding.GatherFacts.StructureSheet;
import fr.ess.application.observatory.DrawPanorama;
import fr.ess.application.observatory.DrawPanorama.PanoramaQuery;
import fr.ess.application.observatory.Panorama;
import fr.ess.cli.demo.Demo.Loaded;
import fr.ess.cli.funding.VerdictAnswer;
import fr.ess.cli.observatory.PanoramaAnswer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.OutputFormat;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Product;
import fr.ess.cli.shared.ServeVerb;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Wiring.Site;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code ess demo}: loads the demonstration, prints its panorama, a verdict explained and what the registers would bring,
 * and serves its site until stopped.
 */
public final class DemoVerb implements Verb {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String VERDICT_OF = "dla";
    private static final String VERDICT_ON = "328163589";
    private static final String EMPLOYEES = "3";
    private static final int USUAL_PORT = 8080;
    private static final int LARGEST_PORT = 65_535;

    @Override
    public void declare(Syntax syntax) {
        syntax.flag("--no-serve").option("--port", "PORT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        int port = given.number("--port", 0, LARGEST_PORT, USUAL_PORT);
        // Never $ESS_DB: that is where somebody works.
        String written = given.find("--db").orElse(Demo.USUAL_FILE);
        if (Session.isAddress(written)) {
            throw new UsageException(Message.of(UsageProblem.DEMO_NEEDS_FILE));
        }
        Path database = session.path(written);
        List<Loaded> loaded =
                new Demo(file -> session.wiring().open(file.toString(), session.surroundings())).load(database);
        boolean forPeople = session.format(OutputFormat.TABLE) == OutputFormat.TABLE;
        Consumer<Consumer<Page>> tell = forPeople ? session::show : any -> {};
        tell.accept(page -> {
            page.line(session.words().text("demo.loaded", "file", database.getFileName()));
            loaded.forEach(delivery -> page.line(summary(delivery, session.words()), "  - ", "    "));
            page.line(session.words().text("demo.people"), "  - ", "    ");
            page.line(session.words().text("demo.contracts"), "  - ", "    ");
            page.line();
        });
        session.print(new PanoramaAnswer(panorama(database, session), session.words()));
        tell.accept(page -> verdict(page, database, session));
        tell.accept(page -> new DemoRegisters(database, session).show(page));
        if (given.has("--no-serve")) {
            tell.accept(page -> page.line().line(session.words().text("demo.next", "file", database.getFileName())));
        } else {
            tell.accept(Page::line);
            ServeVerb.untilStopped(site(given, port, database, session), session);
        }
        return ExitCode.DONE;
    }

    /** On the usual port, or on any free one where somebody else holds it and no other was asked for. */
    private static Site site(Given given, int port, Path database, Session session) {
        Optional<String> territory = Optional.of(Demo.TERRITORY);
        try {
            return session.wiring().serve(LOOPBACK, port, database.toString(), territory);
        } catch (UsageException e) {
            if (given.find("--port").isPresent()) {
                throw e;
            }
            return session.wiring().serve(LOOPBACK, 0, database.toString(), territory);
        }
    }

    private static String summary(Loaded loaded, Words words) {
        String what = words.text(
                "demo.import",
                "lines",
                words.count("line", loaded.counts().lines()),
                "added",
                words.count("structure-added", loaded.counts().added()),
                "aside",
                words.count("line-aside", loaded.counts().setAside()));
        return words.text(loaded.delivery().key(), "what", what);
    }

    /** What the directory knows of a structure, one declared fact, and what a scheme answers. */
    private static void verdict(Page page, Path database, Session session) {
        try (Product product = session.wiring().open(database.toString(), session.surroundings())) {
            StructureSheet structure =
                    product.use(GatherFacts.class).ofStructure(VERDICT_ON, session.asOf(), Audience.MISSION);
            FactSheet facts = GatherFacts.declared(
                            Map.of("employees", List.of(EMPLOYEES)),
                            new Source("holder", SourceKind.DECLARATION),
                            session.asOf())
                    .orElse(structure.facts());
            Assessment assessment = product.use(AssessEligibility.class).assess(VERDICT_OF, facts, session.asOf());
            page.line()
                    .raw("ess --db " + database.getFileName() + " simulate --scheme " + VERDICT_OF + " --structure "
                            + VERDICT_ON + " --fact employees=" + EMPLOYEES);
            VerdictAnswer.of(
                            assessment,
                            structure.structure().profile().name(),
                            session.words(),
                            product.use(DirectoryNames.class))
                    .show(page);
        }
    }

    private static Panorama panorama(Path database, Session session) {
        try (Product product = session.wiring().open(database.toString(), session.surroundings())) {
            return product.use(DrawPanorama.class)
                    .draw(new PanoramaQuery(Optional.of(Demo.TERRITORY), session.asOf(), Audience.MISSION));
        }
    }
}
