package fr.ess.cli.stakeholder;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.structure.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Offers of support: subjects, publics, where, and how many answer. */
record OffersAnswer(List<SupportOffer> offers, LocalDate asOf, RoleWords roles) implements Answer {

    @Override
    public void show(Page page) {
        Words words = roles.words();
        page.line(words.count("offer", offers.size()));
        if (offers.isEmpty()) {
            return;
        }
        Table table = Table.of(
                words.text("column.name"),
                words.text("column.subjects"),
                words.text("column.publics"),
                words.text("column.communes") + ">",
                words.text("column.workers") + ">",
                words.text("column.id") + "!");
        offers.forEach(offer -> table.row(
                offer.title(),
                labels(offer.subjects(), ", "),
                labels(offer.publics(), ", "),
                words.number(offer.communes().size()),
                words.number(offer.workersOn(asOf).size()),
                offer.id()));
        page.line().table(table);
    }

    private static String labels(Collection<Tag> tags, String separator) {
        return tags.stream().map(Tag::label).collect(Collectors.joining(separator));
    }

    @Override
    public Object json() {
        return offers.stream()
                .map(offer -> object(
                        "id", offer.id().toString(),
                        "title", offer.title(),
                        "carrier", offer.carrier().map(Object::toString),
                        "subjects", offer.subjects().stream().map(Tag::label).toList(),
                        "publics", offer.publics().stream().map(Tag::label).toList(),
                        "communes",
                                offer.communes().stream().map(Object::toString).toList(),
                        "workers",
                                offer.workersOn(asOf).stream()
                                        .map(Object::toString)
                                        .toList(),
                        "from", RoleWords.day(offer.days(), true),
                        "to", RoleWords.day(offer.days(), false)))
                .toList();
    }

    @Override
    public Table csv() {
        Table table = Table.of("id", "title", "subjects", "publics", "communes", "workers");
        offers.forEach(offer -> table.row(
                offer.id(),
                offer.title(),
                labels(offer.subjects(), "|"),
                labels(offer.publics(), "|"),
                offer.communes().stream().map(Object::toString).collect(Collectors.joining("|")),
                offer.workersOn(asOf).stream().map(Object::toString).collect(Collectors.joining("|"))));
        return table;
    }
}
