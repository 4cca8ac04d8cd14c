package fr.ess.application.structure;

import fr.ess.application.shared.Messages;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import jakarta.inject.Inject;
import java.io.OutputStream;
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
            Iterable<StructureView> all = () -> results(query).iterator();
            switch (format) {
                case CSV ->
                    sheets.write(
                            ExportTable.header(messages, query.audience()),
                            ExportTable.rows(all, query, messages),
                            out);
                case JSON -> documents.writeJson(all, query.audience(), out);
                case JSONL -> documents.writeJsonLines(all, query.audience(), out);
                case GEOJSON -> documents.writeGeoJson(all, query.audience(), out);
            }
            return format;
        });
    }

    private Stream<StructureView> results(DirectoryQuery query) {
        return visit.pages(search.question(query)).flatMap(page -> show.views(page, query.audience()).stream());
    }

    /** The forms of an export. */
    public enum ExportFormat {
        CSV,
        JSON,
        JSONL,
        GEOJSON
    }
}
