package fr.ess.application.structure;

import fr.ess.application.shared.Messages;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.Structure;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** Writes the structures that answer a search, all of them, in constant memory. */
public final class ExportDirectory {

    private final UnitOfWork unitOfWork;
    private final SearchDirectory search;
    private final VisitStructures visit;
    private final ShowStructure show;
    private final SheetWriter sheets;
    private final DirectoryDocuments documents;

    @Inject
    public ExportDirectory(
            UnitOfWork unitOfWork,
            SearchDirectory search,
            VisitStructures visit,
            ShowStructure show,
            SheetWriter sheets,
            DirectoryDocuments documents) {
        this.unitOfWork = unitOfWork;
        this.search = search;
        this.visit = visit;
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
        unitOfWork.read(() -> {
            try (Stream<List<Structure>> batches = visit.batches(search.question(query))) {
                write(
                        batches.map(batch -> show.views(batch, query.audience())),
                        query.audience(),
                        format,
                        messages,
                        out);
            }
            return format;
        });
    }

    private void write(
            Stream<List<StructureView>> batches,
            Audience audience,
            ExportFormat format,
            Messages messages,
            OutputStream out) {
        switch (format) {
            case CSV -> {
                ExportTable table = new ExportTable(messages, audience);
                sheets.write(table.header(), all(batches.map(table::rows)), out);
            }
            case JSON -> documents.writeJson(all(batches), audience, out);
            case JSONL -> documents.writeJsonLines(all(batches), audience, out);
            case GEOJSON -> documents.writeGeoJson(all(batches), audience, out);
        }
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
