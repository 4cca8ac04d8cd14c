package fr.ess.files.network;

import fr.ess.application.network.LinkPicture;
import fr.ess.application.network.LinkPicture.Node;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Link;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Links as GraphML 1.0 ({@code graphml.graphdrawing.org}), which Gephi, yEd, Cytoscape and NetworkX open. */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final Xml xml;

    private GraphMl(Xml xml) {
        this.xml = xml;
    }

    static void write(LinkPicture picture, OutputStream out) {
        new GraphMl(new Xml(out)).write(picture);
    }

    private void write(LinkPicture picture) {
        xml.open(
                "graphml",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
        key("name", "node", "string");
        key("short_name", "node", "string");
        key("family", "node", "string");
        key("actor", "node", "string");
        key("contacts", "node", "int");
        key("kind", "edge", "string");
        key("evidence", "edge", "string");
        key("days", "edge", "string");
        xml.open("graph", "id", "links-" + picture.asOf(), "edgedefault", "undirected")
                .text("\n");
        Map<Actor, String> ids = new HashMap<>();
        picture.nodes().forEach(node -> {
            String id = "n" + ids.size();
            ids.put(node.named().actor(), id);
            node(node, id);
        });
        int number = 0;
        for (Link link : picture.links()) {
            edge(link, "e" + number++, ids);
        }
        xml.close().close().end();
    }

    private void key(String id, String what, String type) {
        xml.open("key", "id", id, "for", what, "attr.name", id, "attr.type", type)
                .close();
    }

    private void node(Node node, String id) {
        xml.open("node", "id", id);
        data("name", node.named().name());
        data("short_name", node.named().shortName());
        data("family", word(node.family()));
        data("actor", node.named().actor().key());
        data("contacts", node.contacts());
        xml.close();
    }

    private void edge(Link link, String id, Map<Actor, String> ids) {
        xml.open(
                "edge",
                "id",
                id,
                "source",
                ids.getOrDefault(link.one(), ""),
                "target",
                ids.getOrDefault(link.other(), ""));
        data("kind", word(link.kind()));
        data("evidence", link.evidence());
        data("days", link.days());
        xml.close();
    }

    private void data(String key, Object value) {
        xml.element("data", value.toString(), "key", key);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
