package fr.ess.cli.charter;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Adoption;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.CharterVersion;
import fr.ess.domain.charter.Citation;
import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.charter.Finding;
import fr.ess.domain.charter.Node;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Programme;
import fr.ess.domain.charter.Sentence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A charter on a day. */
final class CharterAnswer implements Answer {

    private static final int STEP = 2;

    private final Charter charter;
    private final CharterVersion version;
    private final LocalDate day;
    private final Words words;

    CharterAnswer(Charter charter, LocalDate day, Words words) {
        this.charter = charter;
        this.version = charter.on(day);
        this.day = day;
        this.words = words;
    }

    @Override
    public void show(Page page) {
        page.line(words.text("charter.title", "name", charter.name(), "territory", charter.territory()));
        if (charter.example()) {
            page.line(words.text("contract.example"), "  ", "  ");
        }
        page.line(words.text(
                "charter.status",
                "version",
                version.number(),
                "status",
                words.text(charter.statusOn(day, version).key()),
                "date",
                words.date(day)));
        charter.sources().forEach(source -> page.line(words.text("charter.known-from", "source", text(source))));
        diagnosis(page);
        tree(page, Optional.empty(), "  ");
        adoptions(page);
        programmes(page);
    }

    private String text(Citation source) {
        return source.title()
                + source.date().map(date -> ", " + words.date(date)).orElse("");
    }

    private void diagnosis(Page page) {
        if (version.diagnosis().isEmpty()) {
            return;
        }
        page.line().line(words.text("charter.diagnosis"));
        version.diagnosis()
                .forEach(finding -> page.line(
                        words.text(
                                "charter.finding",
                                "code",
                                finding.code(),
                                "kind",
                                words.text(finding.kind().key()),
                                "text",
                                finding.text()),
                        "  ",
                        "      "));
    }

    private void tree(Page page, Optional<NodeCode> parent, String indent) {
        if (parent.isEmpty() && !version.nodes().isEmpty()) {
            page.line().line(words.text("charter.tree", "marked", words.text("charter.mark")));
        }
        String next = indent + " ".repeat(STEP);
        version.under(parent).forEach(node -> {
            page.line(words.text(node.rank().key()) + " " + node.code() + ", " + node.title(), indent, next);
            node.text()
                    .forEach(sentence -> page.line(
                            (sentence.inscribesEss() ? words.text("charter.mark") + " " : "") + sentence.text(),
                            next,
                            next));
            tree(page, Optional.of(node.code()), next);
        });
    }

    private void adoptions(Page page) {
        if (version.consulted().isEmpty()) {
            return;
        }
        page.line().line(words.text("charter.adoptions"));
        Table table = Table.of(
                words.text("column.party"),
                words.text("column.body"),
                words.text("column.number") + "!",
                words.text("column.date") + "!",
                words.text("column.vote") + "!",
                words.text("column.unanimity"));
        version.adoptions().stream()
                .filter(adoption -> !adoption.deliberation().date().isAfter(day))
                .forEach(adoption -> table.row(
                        adoption.collectivity().name(),
                        adoption.deliberation().body(),
                        adoption.deliberation().number(),
                        words.date(adoption.deliberation().date()),
                        VoteWords.voices(adoption.deliberation().vote(), words),
                        words.text(adoption.deliberation().vote().unanimity().key())));
        page.table(table, "  ");
        names(page, "charter.perimeter", version.adoptersOn(day));
        names(page, "charter.outside", version.refusersOn(day));
        names(page, "charter.awaited", version.awaitedOn(day));
    }

    private void names(Page page, String key, Collection<Party> parties) {
        if (!parties.isEmpty()) {
            String names = parties.stream().map(Party::name).collect(Collectors.joining(", "));
            page.line(words.text(key, "names", names), "  ", "    ");
        }
    }

    private void programmes(Page page) {
        if (!charter.programmes().isEmpty()) {
            page.line().line(words.text("charter.programmes"));
            charter.programmes()
                    .forEach(programme -> page.line(
                            programme.name()
                                    + programme.nodes().stream()
                                            .map(NodeCode::text)
                                            .collect(Collectors.joining(", ", " (", ")"))
                                            .replace(" ()", ""),
                            "  - ",
                            "    "));
        }
    }

    @Override
    public Object json() {
        return object(
                "id", charter.id().toString(),
                "slug", charter.slug(),
                "name", charter.name(),
                "territory", charter.territory(),
                "example", charter.example(),
                "date", day.toString(),
                "version", version.number(),
                "status", word(charter.statusOn(day, version)),
                "sources", charter.sources().stream().map(Citation::title).toList(),
                "diagnosis",
                        version.diagnosis().stream().map(CharterAnswer::json).toList(),
                "nodes", version.nodes().stream().map(CharterAnswer::json).toList(),
                "adoptions",
                        version.adoptions().stream().map(CharterAnswer::json).toList(),
                "perimeter", version.adoptersOn(day).stream().map(Party::name).toList(),
                "awaited", version.awaitedOn(day).stream().map(Party::name).toList(),
                "programmes",
                        charter.programmes().stream().map(CharterAnswer::json).toList());
    }

    private static Object json(Finding finding) {
        return object(
                "code", finding.code().text(),
                "kind", word(finding.kind()),
                "text", finding.text(),
                "sources", finding.sources().stream().map(Citation::title).toList());
    }

    private static Object json(Node node) {
        return object(
                "code", node.code().text(),
                "rank", word(node.rank()),
                "parent", node.parent().map(NodeCode::text),
                "title", node.title(),
                "sentences",
                        node.text().stream()
                                .map(sentence -> object("text", sentence.text(), "ess", sentence.inscribesEss()))
                                .toList());
    }

    private static Object json(Adoption adoption) {
        Deliberation deliberation = adoption.deliberation();
        return object(
                "party", adoption.collectivity().name(),
                "body", deliberation.body(),
                "number", deliberation.number(),
                "date", deliberation.date().toString(),
                "adopts", deliberation.vote().adopts(),
                "for",
                        deliberation
                                .vote()
                                .<Optional<Integer>>fold(
                                        vote -> Optional.of(vote.inFavour()), none -> Optional.empty()),
                "against",
                        deliberation
                                .vote()
                                .<Optional<Integer>>fold(vote -> Optional.of(vote.against()), none -> Optional.empty()),
                "abstained",
                        deliberation
                                .vote()
                                .<Optional<Integer>>fold(
                                        vote -> Optional.of(vote.abstained()), none -> Optional.empty()),
                "unanimity", word(deliberation.vote().unanimity()));
    }

    private static Object json(Programme programme) {
        return object(
                "code", programme.code().text(),
                "kind", word(programme.kind()),
                "name", programme.name(),
                "nodes", programme.nodes().stream().map(NodeCode::text).toList());
    }

    @Override
    public Table csv() {
        Table table = Table.of("code", "rank", "parent", "title", "sentence", "text", "ess");
        version.nodes().forEach(node -> {
            String parent = node.parent().map(NodeCode::text).orElse("");
            if (node.text().isEmpty()) {
                table.row(node.code(), word(node.rank()), parent, node.title(), "", "", "");
            }
            for (int i = 0; i < node.text().size(); i++) {
                Sentence sentence = node.text().get(i);
                table.row(
                        node.code(),
                        word(node.rank()),
                        parent,
                        node.title(),
                        i + 1,
                        sentence.text(),
                        sentence.inscribesEss());
            }
        });
        return table;
    }
}
