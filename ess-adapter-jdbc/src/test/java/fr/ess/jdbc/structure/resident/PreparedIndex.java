package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An index for which something is done before it answers a question. */
final class PreparedIndex implements DirectoryIndex {

    private final DirectoryIndex resident;
    private final Runnable preparing;

    PreparedIndex(DirectoryIndex resident, Runnable preparing) {
        this.resident = resident;
        this.preparing = preparing;
    }

    private DirectoryIndex ready() {
        preparing.run();
        return resident;
    }

    @Override
    public void put(List<DirectoryEntry> entries) {
        resident.put(entries);
    }

    @Override
    public void add(List<DirectoryEntry> entries) {
        resident.add(entries);
    }

    @Override
    public void forget() {
        resident.forget();
    }

    @Override
    public void remove(StructureId id) {
        resident.remove(id);
    }

    @Override
    public Map<StructureId, DirectoryEntry> find(List<StructureId> ids) {
        return resident.find(ids);
    }

    @Override
    public List<Hit> search(DirectoryQuestion question) {
        return ready().search(question);
    }

    @Override
    public Stream<StructureId> ids(DirectoryQuestion question) {
        return ready().ids(question);
    }

    @Override
    public Stream<Line> lines(DirectoryQuestion question, List<EntryColumn> columns) {
        return ready().lines(question, columns);
    }

    @Override
    public long count(DirectoryQuestion question) {
        return ready().count(question);
    }

    @Override
    public Map<Facet, List<FacetCount>> facets(DirectoryQuestion question, Set<Facet> wanted) {
        return ready().facets(question, wanted);
    }
}
