package fr.ess.files.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.network.LinkPicture;
import fr.ess.application.network.LinkPicture.Family;
import fr.ess.application.network.LinkPicture.Node;
import fr.ess.application.network.NamedActor;
import fr.ess.application.network.PictureFormat;
import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Link;
import fr.ess.domain.network.LinkKind;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

class LinkPictureFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Messages FRENCH = Messages.in(Language.FR);
    private static final List<Family> FAMILIES = List.of(Family.values());
    private static final List<LinkKind> KINDS = List.of(LinkKind.values());

    /** JGraphT checks the document against the schema of GraphML before it reads it. */
    @Test
    void graphMlIsValidAndReadByAnotherTool() {
        LinkPicture picture = picture(60, 90, 1);
        Graph<String, DefaultEdge> read =
                new Multigraph<>(SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        List<String> names = new ArrayList<>();
        importer.addVertexAttributeConsumer((attribute, value) -> {
            if (attribute.getSecond().equals("name")) {
                names.add(value.getValue());
            }
        });

        importer.importGraph(read, new StringReader(written(picture, PictureFormat.GRAPHML)));

        assertThat(read.vertexSet()).hasSize(60);
        assertThat(read.edgeSet()).hasSize(90);
        assertThat(names)
                .containsExactlyElementsOf(picture.nodes().stream()
                        .map(node -> node.named().name().replace("\u0001", ""))
                        .toList());
    }

    @Test
    void aDrawingOf300ActorsCoversNoName() {
        for (int seed = 1; seed <= 3; seed++) {
            LinkPicture picture = picture(300, 380, seed);
            List<Box> boxes = picture.nodes().stream()
                    .map(node -> Label.of(node.named().shortName()))
                    .map(label -> new Box(label.width() + 6, 13, 14 + label.height()))
                    .toList();
            Layout layout = Layout.of(boxes, edges(picture));
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    assertThat(overlap(boxes.get(i), layout.place(i), boxes.get(j), layout.place(j)))
                            .as("%s and %s, seed %s", i, j, seed)
                            .isFalse();
                }
            }
            assertThat(layout.width() * layout.height())
                    .as("no more room than a wall poster")
                    .isLessThan(16_000_000);
        }
    }

    @Test
    void linkedActorsStandNearerThanOthers() {
        LinkPicture picture = picture(120, 150, 7);
        List<int[]> edges = edges(picture);
        List<Box> boxes =
                picture.nodes().stream().map(any -> new Box(60, 13, 26)).toList();
        Layout layout = Layout.of(boxes, edges);
        double linked = edges.stream()
                .mapToDouble(edge -> distance(layout.place(edge[0]), layout.place(edge[1])))
                .average()
                .orElseThrow();
        double any = 0;
        for (int i = 0; i < boxes.size(); i++) {
            any += distance(layout.place(i), layout.place((i + 61) % boxes.size())) / boxes.size();
        }
        assertThat(linked).isLessThan(any / 2);
    }

    @Test
    void theSamePictureGivesTheSameBytesAndTellsItselfInWords() throws Exception {
        LinkPicture picture = picture(40, 50, 3);
        String drawn = written(picture, PictureFormat.SVG);

        assertThat(written(picture, PictureFormat.SVG)).isEqualTo(drawn);
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8)));
        assertThat(drawn)
                .contains(
                        "role=\"img\"", "<title id=\"title\">Liens &lt;essai&gt;</title>", "<desc id=\"desc\">Acteurs")
                .contains("Élu", "Réseau", "mandat ou fonction");
    }

    @Test
    void refusesADrawingThatNobodyCouldRead() {
        assertThatThrownBy(() -> written(picture(SvgDrawing.MOST + 1, 1, 1), PictureFormat.SVG))
                .isInstanceOf(EssException.class)
                .hasMessageContaining("drawing-too-large");
        assertThat(written(new LinkPicture(DAY, List.of(), List.of()), PictureFormat.SVG))
                .contains("</svg>");
    }

    private static boolean overlap(Box one, Point at, Box other, Point there) {
        boolean besides = Math.abs(at.x() - there.x()) * 2 >= one.width() + other.width();
        boolean above = at.y() + one.below() <= there.y() - other.above();
        boolean below = there.y() + other.below() <= at.y() - one.above();
        return !besides && !above && !below;
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static List<int[]> edges(LinkPicture picture) {
        return picture.links().stream()
                .map(link -> new int[] {place(link.one()), place(link.other())})
                .toList();
    }

    private static int place(Actor actor) {
        return (int) actor.structure().orElseThrow().value();
    }

    /** A few hubs with many around them, as networks are. */
    static LinkPicture picture(int size, int edges, long seed) {
        Random random = new Random(seed);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "Association \u0001pour l’économie & solidaire <" + i + ">".repeat(1 + random.nextInt(2));
            nodes.add(new Node(
                    new NamedActor(actor(i), name, random.nextBoolean() ? name : "SIGLE " + i),
                    FAMILIES.get(i % FAMILIES.size()),
                    i));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            int hub = random.nextInt(1 + size / 12);
            int other = size > 1 ? (hub + 1 + random.nextInt(size - 1)) % size : 0;
            LinkKind kind = KINDS.get(random.nextInt(KINDS.size()));
            links.add(new Link(actor(hub), actor(other), kind, DateRange.ALWAYS, "preuve " + i, "" + i));
        }
        return new LinkPicture(DAY, nodes, links);
    }

    private static Actor actor(int number) {
        return new Actor.AStructure(new StructureId(number));
    }

    private static String written(LinkPicture picture, PictureFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LinkPictureFiles().write(picture, format, "Liens <essai>", FRENCH, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
