package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.DrawLinks.Central;
import fr.ess.application.network.LinkPicture;
import fr.ess.application.network.LinkPicture.Node;
import fr.ess.application.network.NamedActor;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Link;
import fr.ess.domain.network.LinkKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Links counted, and the actors that hold the others together; machines get every link. */
record GraphAnswer(LinkPicture picture, List<Central> central, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text(
                "graph.title",
                "date",
                words.date(picture.asOf()),
                "actors",
                words.count("actor", picture.nodes().size()),
                "links",
                words.count("link", picture.links().size())));
        page.line(
                counts(picture.nodes().stream()
                        .collect(Collectors.groupingBy(
                                node -> words.text(node.family().key()), TreeMap::new, Collectors.counting()))),
                "  ",
                "  ");
        page.line(
                counts(picture.links().stream()
                        .collect(Collectors.groupingBy(
                                link -> words.text(link.kind().key()), TreeMap::new, Collectors.counting()))),
                "  ",
                "  ");
        if (central.isEmpty()) {
            return;
        }
        Table table = Table.of(
                words.text("column.name"),
                words.text("column.contacts") + ">",
                words.text("column.cut-off") + ">",
                words.text("column.links"));
        central.forEach(actor -> table.row(
                actor.named().name(),
                words.number(actor.measure().contacts()),
                words.number(actor.measure().wouldBeCutOff()),
                kinds(actor.measure().byKind())));
        page.line().line(words.text("graph.central")).table(table);
    }

    private String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> words.text("graph.count", "what", entry.getKey(), "n", words.number(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private String kinds(Map<LinkKind, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> words.text(
                        "graph.count", "what", words.text(entry.getKey().key()), "n", words.number(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Object json() {
        return object(
                "as_of", picture.asOf().toString(),
                "actors",
                        picture.nodes().stream()
                                .map(node -> object(
                                        "actor", node.named().actor().key(),
                                        "name", node.named().name(),
                                        "family", LinkWords.word(node.family()),
                                        "contacts", node.contacts()))
                                .toList(),
                "links", picture.links().stream().map(GraphAnswer::json).toList(),
                "central",
                        central.stream()
                                .map(actor -> object(
                                        "actor", actor.named().actor().key(),
                                        "name", actor.named().name(),
                                        "contacts", actor.measure().contacts(),
                                        "would_be_cut_off", actor.measure().wouldBeCutOff()))
                                .toList());
    }

    private static Object json(Link link) {
        return object(
                "one", link.one().key(),
                "other", link.other().key(),
                "kind", LinkWords.word(link.kind()),
                "evidence", link.evidence(),
                "days", link.days().toString());
    }

    @Override
    public Table csv() {
        Map<Actor, NamedActor> names =
                picture.nodes().stream().map(Node::named).collect(Collectors.toMap(NamedActor::actor, named -> named));
        Table table = Table.of("one", "one_name", "other", "other_name", "kind", "evidence", "days");
        picture.links()
                .forEach(link -> table.row(
                        link.one().key(),
                        Objects.requireNonNull(names.get(link.one())).name(),
                        link.other().key(),
                        Objects.requireNonNull(names.get(link.other())).name(),
                        LinkWords.word(link.kind()),
                        link.evidence(),
                        link.days()));
        return table;
    }
}
