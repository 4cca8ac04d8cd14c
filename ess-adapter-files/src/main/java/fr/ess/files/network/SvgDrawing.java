package fr.ess.files.network;

import fr.ess.application.network.LinkPicture;
import fr.ess.application.network.LinkPicture.Family;
import fr.ess.application.network.LinkPicture.Node;
import fr.ess.application.shared.Messages;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Link;
import fr.ess.domain.network.LinkKind;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Links as a drawing for eyes: a symbol and a colour for each family, names that no other name covers, a legend, and the
 * same told in words for who hears the page.
 */
final class SvgDrawing {

    /** The most actors that a drawing keeps readable. */
    static final int MOST = 1_000;

    private static final double LEGEND_HEIGHT = 64;
    private static final double LEGEND_STEP = 150;
    private static final double TITLE_HEIGHT = 40;
    private static final double NARROWEST = 960;

    private final Xml xml;
    private final LinkPicture picture;
    private final String title;
    private final Messages words;
    private final Map<Actor, Integer> numbers = new HashMap<>();
    private final List<Label> labels;
    private final Layout layout;

    private SvgDrawing(LinkPicture picture, String title, Messages words, OutputStream out) {
        this.picture = picture;
        this.title = title;
        this.words = words;
        picture.nodes().forEach(node -> numbers.put(node.named().actor(), numbers.size()));
        labels = picture.nodes().stream()
                .map(node -> Label.of(node.named().shortName()))
                .toList();
        layout = Layout.of(labels.stream().map(SvgDrawing::box).toList(), edges());
        xml = new Xml(out);
    }

    /**
     * Draws a picture.
     *
     * @throws EssException DRAWING_TOO_LARGE
     */
    static void write(LinkPicture picture, String title, Messages words, OutputStream out) {
        if (picture.nodes().size() > MOST) {
            throw new EssException(
                            ErrorCode.DRAWING_TOO_LARGE,
                            "count",
                            picture.nodes().size())
                    .with("limit", MOST);
        }
        new SvgDrawing(picture, title, words, out).write();
    }

    private static Box box(Label label) {
        return new Box(
                Math.max(label.width(), 2 * Symbol.RADIUS) + 6, Symbol.RADIUS + 3, Symbol.RADIUS + 4 + label.height());
    }

    private List<int[]> edges() {
        List<int[]> edges = new ArrayList<>();
        picture.links().forEach(link -> edges.add(new int[] {number(link.one()), number(link.other())}));
        return edges;
    }

    private int number(Actor actor) {
        return numbers.getOrDefault(actor, 0);
    }

    private void write() {
        double width = Math.max(NARROWEST, layout.width());
        double height = TITLE_HEIGHT + layout.height() + LEGEND_HEIGHT;
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Math.round(width) + " " + Math.round(height),
                "width",
                Math.round(width),
                "height",
                Math.round(height),
                "role",
                "img",
                "aria-labelledby",
                "title desc",
                "font-family",
                "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif",
                "font-size",
                "11",
                "fill",
                "#1d2329");
        xml.element("title", title, "id", "title");
        xml.element("desc", description(), "id", "desc");
        xml.open("rect", "width", "100%", "height", "100%", "fill", "#ffffff").close();
        xml.element("text", title, "x", "24", "y", "28", "font-size", "17", "font-weight", "600");
        xml.open("g", "transform", "translate(" + Math.round((width - layout.width()) / 2) + " " + TITLE_HEIGHT + ")");
        pairs().forEach(this::line);
        for (int i = 0; i < picture.nodes().size(); i++) {
            node(picture.nodes().get(i), labels.get(i), layout.place(i));
        }
        xml.close();
        legend(TITLE_HEIGHT + layout.height() + 18);
        xml.close().end();
    }

    /** The links between two actors, drawn as one line. */
    private Map<String, List<Link>> pairs() {
        return picture.links().stream()
                .collect(Collectors.groupingBy(
                        link -> link.one().compareTo(link.other()) < 0
                                ? link.one().key() + " " + link.other().key()
                                : link.other().key() + " " + link.one().key(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private void line(String key, List<Link> links) {
        Point from = layout.place(number(links.get(0).one()));
        Point to = layout.place(number(links.get(0).other()));
        Stroke stroke = links.stream()
                .map(link -> Stroke.of(link.kind()))
                .min(Stroke::compareTo)
                .orElse(Stroke.MET);
        xml.open("line", "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y());
        stroke(stroke);
        xml.element(
                "title",
                links.stream()
                        .map(link -> words.text(link.kind().key())
                                + (link.evidence().isEmpty() ? "" : words.text("picture.colon") + link.evidence()))
                        .distinct()
                        .collect(Collectors.joining(" ; ")));
        xml.close();
    }

    private void stroke(Stroke stroke) {
        xml.attributes("stroke", stroke.colour(), "stroke-width", stroke.width());
        if (!stroke.dashes().isEmpty()) {
            xml.attributes("stroke-dasharray", stroke.dashes());
        }
    }

    private void node(Node node, Label label, Point place) {
        xml.open("g", "transform", String.format(java.util.Locale.ROOT, "translate(%.1f %.1f)", place.x(), place.y()));
        xml.element(
                "title",
                words.say(Message.of(Sentence.NODE, "name", node.named().name())
                        .with("family", words.text(node.family().key()))
                        .with("contacts", node.contacts())));
        symbol(Symbol.of(node.family()), "");
        for (int i = 0; i < label.lines().size(); i++) {
            double y = Symbol.RADIUS + Label.LINE_HEIGHT * (i + 1);
            xml.element(
                    "text",
                    label.lines().get(i),
                    "y",
                    y,
                    "text-anchor",
                    "middle",
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    "3",
                    "stroke-linejoin",
                    "round",
                    "paint-order",
                    "stroke");
        }
        xml.close();
    }

    private void symbol(Symbol symbol, String transform) {
        xml.open("path", "d", symbol.path(), "fill", symbol.colour(), "stroke", "#ffffff", "stroke-width", "1.5");
        if (!transform.isEmpty()) {
            xml.attributes("transform", transform);
        }
        xml.close();
    }

    private void legend(double top) {
        xml.open("g", "transform", "translate(24 " + Math.round(top) + ")");
        int place = 0;
        for (Family family : present().keySet()) {
            double x = 10 + LEGEND_STEP * place++;
            symbol(Symbol.of(family), "translate(" + Math.round(x) + " 0)");
            xml.element("text", words.text(family.key()), "x", x + 16, "y", "4");
        }
        place = 0;
        for (Stroke stroke : Stroke.values()) {
            double x = LEGEND_STEP * place++;
            xml.open("line", "x1", x, "y1", "26", "x2", x + 22, "y2", "26");
            stroke(stroke);
            xml.close();
            xml.element("text", words.text(stroke.key()), "x", x + 26, "y", "30");
        }
        xml.close();
    }

    private Map<Family, Long> present() {
        return picture.nodes().stream()
                .collect(Collectors.groupingBy(Node::family, TreeMap::new, Collectors.counting()));
    }

    private String description() {
        String families = present().entrySet().stream()
                .map(entry -> words.text(entry.getKey().key()) + words.text("picture.colon") + entry.getValue())
                .collect(Collectors.joining(", "));
        return words.say(
                Message.of(Sentence.DESCRIPTION, "actors", picture.nodes().size())
                        .with("links", pairs().size())
                        .with("families", families));
    }

    /** What the drawing says in words. */
    private enum Sentence implements MessageCode {
        NODE,
        DESCRIPTION;

        @Override
        public String key() {
            return MessageCode.key("picture", this);
        }
    }

    /** The lines, the strongest first. */
    enum Stroke implements MessageCode {
        /** By what somebody is: a mandate, a function, at the head of a network. */
        ROLE("#39434c", "1.8", ""),
        MEMBERSHIP("#6b7883", "1.1", ""),
        /** By what two did together or are to each other. */
        MET("#6b7883", "1.1", "4 3");

        private final String colour;
        private final String width;
        private final String dashes;

        Stroke(String colour, String width, String dashes) {
            this.colour = colour;
            this.width = width;
            this.dashes = dashes;
        }

        static Stroke of(LinkKind kind) {
            return switch (kind) {
                case MANDATE, FUNCTION, HEAD, REFERENT, SUPPORT -> ROLE;
                case MEMBERSHIP -> MEMBERSHIP;
                case RELATION, EVENT, PROJECT -> MET;
            };
        }

        String colour() {
            return colour;
        }

        String width() {
            return width;
        }

        String dashes() {
            return dashes;
        }

        @Override
        public String key() {
            return MessageCode.key("picture-stroke", this);
        }
    }
}
