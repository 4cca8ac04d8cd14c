package fr.ess.cli.contract.body;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.cli.charter.VoteWords;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Vote;
import fr.ess.domain.contract.Body;
import fr.ess.domain.contract.FileReference;
import java.time.LocalDate;
import java.util.List;

/** A body on a day: its seats of that day, its sittings until then. */
record BodyAnswer(Body body, LocalDate day, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text(
                "body.title",
                "name",
                body.name(),
                "kind",
                words.text(body.kind().key()),
                "date",
                words.date(day)));
        body.colleges().stream()
                .filter(college -> college.days().contains(day))
                .forEach(college -> page.line(
                        words.text("body.college", "name", college.name(), "days", words.range(college.days())),
                        "  ",
                        "    "));
        body.quorums().stream()
                .filter(quorum -> quorum.days().contains(day))
                .forEach(quorum -> page.line(
                        words.text(
                                quorum.strictly() ? "body.quorum-over" : "body.quorum",
                                "share",
                                quorum.share().plainText(),
                                "article",
                                quorum.article()),
                        "  ",
                        "    "));
        Table seats = Table.of(
                words.text("column.seat") + "!",
                words.text("column.holder"),
                words.text("column.represents"),
                words.text("column.college"),
                words.text("column.votes"));
        body.on(day)
                .forEach(seat -> seats.row(
                        seat.code(),
                        seat.holder(),
                        seat.represents().map(Party::name).orElse(""),
                        seat.college(),
                        words.yesOrNo(seat.votes())));
        page.line().table(seats, "  ");
        sittings().forEach(sitting -> sitting(page, sitting));
    }

    private List<Body.Sitting> sittings() {
        return body.sittings().stream()
                .filter(sitting -> !sitting.date().isAfter(day))
                .toList();
    }

    private void sitting(Page page, Body.Sitting sitting) {
        page.line()
                .line(words.text(
                        "body.sitting",
                        "date",
                        words.date(sitting.date()),
                        "present",
                        String.join(", ", sitting.present())));
        sitting.items().forEach(item -> {
            page.line(
                    words.text("body.item", "number", item.number(), "title", item.title())
                            + item.file()
                                    .map(file -> words.text("body.dossier", "file", file))
                                    .orElse(""),
                    "  ",
                    "    ");
            page.line(opinion(item), "    ", "    ");
            if (!item.recused().isEmpty()) {
                page.line(words.text("body.recused", "seats", String.join(", ", item.recused())), "    ", "    ");
            }
            if (!item.reserves().isEmpty()) {
                page.line(words.text("body.reserves", "text", item.reserves()), "    ", "    ");
            }
        });
        if (!sitting.minutes().isEmpty()) {
            page.line(words.text("body.minutes", "text", sitting.minutes()), "  ", "    ");
        }
    }

    private String opinion(Body.Item item) {
        String opinion =
                words.text("body.opinion", "opinion", words.text(item.opinion().key()));
        return item.vote()
                .map(vote -> opinion + " " + VoteWords.voices(vote, words) + ", "
                        + words.text(vote.unanimity().key()))
                .orElse(opinion);
    }

    @Override
    public Object json() {
        return object(
                "slug", body.slug(),
                "name", body.name(),
                "kind", word(body.kind()),
                "date", day.toString(),
                "seats",
                        body.on(day).stream()
                                .map(seat -> object(
                                        "code", seat.code(),
                                        "holder", seat.holder().text(),
                                        "represents", seat.represents().map(Party::name),
                                        "college", seat.college(),
                                        "votes", seat.votes()))
                                .toList(),
                "sittings", sittings().stream().map(BodyAnswer::json).toList());
    }

    private static Object json(Body.Sitting sitting) {
        return object(
                "date", sitting.date().toString(),
                "present", List.copyOf(sitting.present()),
                "items",
                        sitting.items().stream()
                                .map(item -> object(
                                        "number", item.number(),
                                        "title", item.title(),
                                        "file", item.file().map(FileReference::text),
                                        "recused", List.copyOf(item.recused()),
                                        "opinion", word(item.opinion()),
                                        "adopts", item.vote().map(Vote::adopts),
                                        "unanimity", item.vote().map(vote -> word(vote.unanimity())),
                                        "reserves", item.reserves()))
                                .toList());
    }

    @Override
    public Table csv() {
        Table table = Table.of("date", "item", "title", "file", "recused", "opinion", "adopts", "reserves");
        sittings()
                .forEach(sitting -> sitting.items()
                        .forEach(item -> table.row(
                                sitting.date(),
                                item.number(),
                                item.title(),
                                item.file().map(FileReference::text).orElse(""),
                                String.join("|", item.recused()),
                                word(item.opinion()),
                                item.vote()
                                        .map(vote -> Boolean.toString(vote.adopts()))
                                        .orElse(""),
                                item.reserves())));
        return table;
    }
}
