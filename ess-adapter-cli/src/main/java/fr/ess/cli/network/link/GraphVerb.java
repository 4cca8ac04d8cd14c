package fr.ess.cli.network.link;

import fr.ess.application.network.DrawLinks;
import fr.ess.application.network.DrawLinks.Central;
import fr.ess.application.network.DrawLinks.PictureQuery;
import fr.ess.application.network.LinkPicture;
import fr.ess.application.network.LinkPictureWriter;
import fr.ess.application.network.PictureFormat;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.OutputFormat;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@code ess link graph}: who is linked to whom, who holds the others together, and the drawing of it. */
public final class GraphVerb implements Verb {

    private static final int FARTHEST = 99;
    private static final int USUAL_STEPS = 2;
    private static final int MOST = 1_000;
    private static final int USUAL_LIMIT = 10;

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--around", "ACTOR")
                .option("--steps", "N")
                .option("--limit", "N")
                .option("--output", "FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DrawLinks draw = session.use(DrawLinks.class);
        PictureQuery query = new PictureQuery(
                given.find("--around"), given.number("--steps", 0, FARTHEST, USUAL_STEPS), session.asOf());
        LinkPicture picture = draw.draw(query);
        Optional<PictureFormat> drawing = drawing(session.format(OutputFormat.TABLE));
        if (drawing.isEmpty()) {
            List<Central> central = draw.central(session.asOf(), given.number("--limit", 1, MOST, USUAL_LIMIT));
            session.print(new GraphAnswer(picture, central, session.words()));
        } else if (given.find("--output").isPresent()) {
            Outputs.write(
                    session.path(given.find("--output").get()),
                    out -> write(picture, drawing.get(), given, session, out));
        } else {
            write(picture, drawing.get(), given, session, session.out());
        }
        return ExitCode.DONE;
    }

    private static Optional<PictureFormat> drawing(OutputFormat format) {
        return switch (format) {
            case GRAPHML -> Optional.of(PictureFormat.GRAPHML);
            case SVG -> Optional.of(PictureFormat.SVG);
            case TABLE, JSON, CSV, JSONL, GEOJSON -> Optional.empty();
        };
    }

    private static void write(
            LinkPicture picture, PictureFormat format, Given given, Session session, OutputStream out) {
        Words words = session.words();
        String title = given.find("--around")
                .map(centre -> words.text("graph.around", "name", centre, "date", words.date(picture.asOf())))
                .orElseGet(() -> words.text("graph.all", "date", words.date(picture.asOf())));
        session.use(LinkPictureWriter.class).write(picture, format, title, words.messages(), out);
    }
}
