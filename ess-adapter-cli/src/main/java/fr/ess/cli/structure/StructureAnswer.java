package fr.ess.cli.structure;

import fr.ess.application.structure.IdentityConflict;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.StructureView.CodeLabels;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.shared.Tsid;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.territory.GeoPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Structures shown whole: each value with its source and date, what contradicts it beside it. */
final class StructureAnswer implements Answer {

    private static final int LEFT = 30;

    private final String reference;
    private final List<StructureView> structures;
    private final Words words;
    private final FieldWords fieldWords;

    StructureAnswer(String reference, List<StructureView> structures, Words words) {
        this.reference = reference;
        this.structures = structures;
        this.words = words;
        this.fieldWords = new FieldWords(words);
    }

    @Override
    public void show(Page page) {
        if (structures.size() > 1) {
            page.line(words.text("show.several", "n", words.number(structures.size()), "reference", reference))
                    .line();
        }
        for (int i = 0; i < structures.size(); i++) {
            if (i > 0) {
                page.line();
            }
            show(page, structures.get(i));
        }
    }

    private void show(Page page, StructureView structure) {
        page.line(structure.profile().name());
        page.line(words.text("show.id", "id", structure.id(), "version", structure.version()), "  ", "  ");
        structure
                .verified()
                .ifPresent(verified -> page.line(
                        words.text(
                                "show.verified",
                                "date",
                                words.date(verified.on()),
                                "who",
                                verified.by().orElse("—")),
                        "  ",
                        "  "));
        structure.conflicts().forEach(conflict -> page.line(words.say(conflict.said()), "  ! ", "    "));
        Sources sources = new Sources();
        page.line();
        for (Field<?> field : Fields.ALL) {
            values(page, structure, field, sources);
        }
        structure.place().ifPresent(place -> entry(page, words.text("field.commune"), place(place)));
        places(page, structure.profile(), sources);
        proofs(page, structure.profile(), sources);
        page.line().line(words.text("show.sources"), "  ", "  ");
        sources.lines(words).forEach(line -> page.line(line, "    ", "        "));
    }

    private <T> void values(Page page, StructureView structure, Field<T> field, Sources sources) {
        List<Sourced<T>> stated = structure.profile().stated(field);
        for (int i = 0; i < stated.size(); i++) {
            Sourced<T> value = stated.get(i);
            boolean first = i == 0;
            if (first || !value.value().equals(stated.get(0).value())) {
                String text = fieldWords.value(value.value(), first ? label(field, structure.labels()) : "");
                String name = first ? words.text(field.key()) : "  " + words.text("show.other");
                entry(page, name, text + " " + sources.mark(value));
            }
        }
    }

    private static String place(Place place) {
        return place.communeName() + " (" + place.commune() + ")"
                + place.epci().map(epci -> ", " + epci.name()).orElse("");
    }

    private static void entry(Page page, String name, String value) {
        page.line(value, Page.padded("  " + name, LEFT), " ".repeat(LEFT));
    }

    private static String label(Field<?> field, CodeLabels labels) {
        if (field == Fields.LEGAL_CATEGORY) {
            return labels.legalCategory();
        }
        if (field == Fields.ACTIVITY) {
            return labels.activity();
        }
        return field == Fields.ACTIVITY_2025 ? labels.activity2025() : "";
    }

    private void places(Page page, Profile profile, Sources sources) {
        if (profile.establishments().isEmpty()) {
            return;
        }
        page.line().line(words.text("show.places"), "  ", "  ");
        for (Sourced<Establishment> place : profile.establishments()) {
            String siret = place.value().siret().map(Siret::grouped).orElse("");
            String address = place.value().address().oneLine();
            String what = List.of(siret, address).stream()
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            String kind = words.text(place.value().headOffice() ? "show.seat" : "show.site");
            String position = place.value().position().map(this::position).orElse("");
            String closure = place.value().closure().map(this::closure).orElse("");
            page.line(
                    String.join(" ", kind, what, position, closure, sources.mark(place))
                            .replaceAll(" +", " "),
                    "    ",
                    "      ");
        }
    }

    private String position(GeoPoint point) {
        return words.text("show.position", "longitude", point.longitudeText(), "latitude", point.latitudeText());
    }

    private String closure(Closure closure) {
        String closed = closure.on()
                .map(day -> words.text("show.closed-on", "date", words.date(day)))
                .orElseGet(() -> words.text("show.closed"));
        return closure.successor()
                .map(siret -> closed + " " + words.text("show.succeeded-by", "siret", siret.grouped()))
                .orElse(closed);
    }

    private void proofs(Page page, Profile profile, Sources sources) {
        if (profile.proofs().isEmpty()) {
            return;
        }
        page.line().line(words.text("show.proofs"), "  ", "  ");
        profile.proofs()
                .forEach(proof -> page.line(
                        words.text(
                                "show.proof",
                                "proof",
                                words.text(proof.value().kind().key()),
                                "validity",
                                words.range(proof.value().validity()),
                                "source",
                                sources.mark(proof)),
                        "    ",
                        "      "));
    }

    /** The sources named by the values shown, each with a number, so that a value is not drowned in its source. */
    private static final class Sources {

        private final Map<String, Sourced<?>> bySource = new LinkedHashMap<>();

        String mark(Sourced<?> value) {
            String key = value.source().name() + value.date() + value.operation();
            bySource.putIfAbsent(key, value);
            return "[" + (List.copyOf(bySource.keySet()).indexOf(key) + 1) + "]";
        }

        List<String> lines(Words words) {
            List<String> lines = new ArrayList<>();
            for (Sourced<?> sourced : bySource.values()) {
                lines.add(words.text(
                        "show.source",
                        "n",
                        lines.size() + 1,
                        "source",
                        sourced.source().name(),
                        "kind",
                        words.kind(sourced.source().kind()),
                        "date",
                        words.date(sourced.date()),
                        "operation",
                        Tsid.print(sourced.operation())));
            }
            return lines;
        }
    }

    /** Never asked for: the JSON of structures is the one of exports. */
    @Override
    public Object json() {
        return structures.stream().map(view -> view.id().toString()).toList();
    }

    @Override
    public Table csv() {
        Table table = Table.of("id", "field", "value", "source", "source_kind", "date", "operation", "shown");
        for (StructureView structure : structures) {
            for (Field<?> field : Fields.ALL) {
                csv(table, structure, field);
            }
            for (IdentityConflict conflict : structure.conflicts()) {
                table.row(
                        structure.id(),
                        "conflict." + conflict.identifier().kind().name().toLowerCase(java.util.Locale.ROOT),
                        conflict.bearers().stream()
                                .map(Bearer::id)
                                .map(Object::toString)
                                .collect(Collectors.joining("|")),
                        "",
                        "",
                        "",
                        "",
                        "");
            }
        }
        return table;
    }

    private static <T> void csv(Table table, StructureView structure, Field<T> field) {
        List<Sourced<T>> stated = structure.profile().stated(field);
        for (int i = 0; i < stated.size(); i++) {
            Sourced<T> value = stated.get(i);
            table.row(
                    structure.id(),
                    field.name(),
                    field.write(value.value()),
                    value.source().name(),
                    value.source().kind().name().toLowerCase(java.util.Locale.ROOT),
                    value.date(),
                    Tsid.print(value.operation()),
                    i == 0);
        }
    }
}
