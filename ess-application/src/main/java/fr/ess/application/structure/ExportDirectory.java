package fr.ess.application.structure;

import fr.ess.application.shared.Feed;
import fr.ess.application.shared.Messages;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.application.structure.DirectoryIndex.Line;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes the structures that answer a search, all of them, in constant memory. */
public final class ExportDirectory {

    private static final int BATCHES_AHEAD = 8;

    /** Enough that the few which the index does not tell all of, where they are few, are looked up together. */
    private static final int LINES_AT_ONCE = 4_000;

    private final UnitOfWork unitOfWork;
    private final SearchDirectory search;
    private final VisitStructures visit;
    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final ShowStructure show;
    private final SheetWriter sheets;
    private final DirectoryDocuments documents;

    @Inject
    public ExportDirectory(
            UnitOfWork unitOfWork,
            SearchDirectory search,
            VisitStructures visit,
            StructureRepository structures,
            DirectoryIndex index,
            ShowStructure show,
            SheetWriter sheets,
            DirectoryDocuments documents) {
        this.unitOfWork = unitOfWork;
        this.search = search;
        this.visit = visit;
        this.structures = structures;
        this.index = index;
        this.show = show;
        this.sheets = sheets;
        this.documents = documents;
    }

    /**
     * Writes every result of the query, whatever its page; the stream is flushed and left open. A table written for the
     * mission and imported again gives the same values.
     *
     * @throws fr.ess.domain.shared.EssException as {@link SearchDirectory#search}; OUTPUT_FAILED when the stream refuses
     */
    public void export(DirectoryQuery query, ExportFormat format, Messages messages, OutputStream out) {
        Audience audience = query.audience();
        switch (format) {
            case CSV -> export(query, ExportTable.whole(audience), messages, out);
            case JSON -> export(query, all -> documents.writeJson(all, audience, out));
            case JSONL -> export(query, all -> documents.writeJsonLines(all, audience, out));
            case GEOJSON -> export(query, all -> documents.writeGeoJson(all, audience, out));
        }
    }

    private void export(DirectoryQuery query, Consumer<Iterable<StructureView>> document) {
        unitOfWork.read(() -> {
            try (Stream<List<Structure>> batches = visit.batches(search.question(query))) {
                document.accept(all(batches.map(batch -> show.views(batch, query.audience()))));
            }
            return query;
        });
    }

    /**
     * The same as a table, of some columns: one thread reads, the other writes. Where the index has them all, it is all that
     * is read.
     *
     * @throws fr.ess.domain.shared.EssException as {@link SearchDirectory#search}; OUTPUT_FAILED when the stream refuses
     */
    public void export(DirectoryQuery query, ExportTable table, Messages messages, OutputStream out) {
        DirectoryQuestion question = unitOfWork.read(() -> search.question(query));
        try (Feed<List<List<String>>> rows = new Feed<>(
                "export",
                BATCHES_AHEAD,
                taker -> unitOfWork.read(() -> {
                    try (Stream<List<List<String>>> batches = rows(question, table, messages)) {
                        batches.forEach(taker);
                    }
                    return table;
                }))) {
            sheets.write(
                    table.header(messages),
                    all(Stream.iterate(rows.next(), Optional::isPresent, last -> rows.next())
                            .map(Optional::orElseThrow)),
                    out);
        }
    }

    private Stream<List<List<String>>> rows(DirectoryQuestion question, ExportTable table, Messages messages) {
        Audience audience = question.audience();
        return table.lying()
                .map(columns -> VisitStructures.batches(index.lines(question, columns), LINES_AT_ONCE)
                        .map(lines -> rows(lines, table, audience, messages)))
                .orElseGet(() ->
                        visit.batches(question).map(batch -> table.rows(show.views(batch, audience), messages)));
    }

    /** The rows of some lines, those of which the index does not tell all from the records. */
    private List<List<String>> rows(List<Line> lines, ExportTable table, Audience audience, Messages messages) {
        Map<StructureId, List<String>> told = told(lines, table, audience, messages);
        List<List<String>> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.elsewhere().isEmpty()) {
                rows.add(line.cells());
            } else {
                Optional.ofNullable(told.get(line.elsewhere().get())).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Map<StructureId, List<String>> told(
            List<Line> lines, ExportTable table, Audience audience, Messages messages) {
        List<StructureId> ids = new ArrayList<>();
        for (Line line : lines) {
            line.elsewhere().ifPresent(ids::add);
        }
        Map<StructureId, List<String>> told = new HashMap<>();
        // Of a directory that was stored before the index told these columns, this is all of it.
        try (Stream<List<StructureId>> batches = VisitStructures.batches(ids.stream(), VisitStructures.AT_ONCE)) {
            batches.forEach(batch -> show.views(structures.list(batch), audience)
                    .forEach(structure -> told.put(structure.id(), table.row(structure, messages))));
        }
        return told;
    }

    /** To be gone through once. */
    private static <T> Iterable<T> all(Stream<List<T>> batches) {
        return () -> batches.flatMap(List::stream).iterator();
    }

    /** The forms of an export. */
    public enum ExportFormat {
        CSV,
        JSON,
        JSONL,
        GEOJSON
    }
}
