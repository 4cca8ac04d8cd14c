package fr.ess.jdbc.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class JdbiDirectoryIndexTest extends StoredIndexContract {

    private final Dialect dialect;
    private final DirectoryIndex store;

    JdbiDirectoryIndexTest(Dialect dialect) {
        super(TemporaryDatabase.of(dialect));
        this.dialect = dialect;
        this.store = new JdbiDirectoryIndex(database.unitOfWork());
    }

    @Override
    protected DirectoryIndex index() {
        return store;
    }

    @Test
    void fillingAnEmptyIndexMakesTheIndexesOfTheDatabaseOnceAllIsThere() {
        List<DirectoryEntry> entries = new ArrayList<>();
        inUnitOfWork(() -> {
            Map<String, String> indexes = indexes();
            assertThat(indexes.keySet()).contains("directory_entry_order", "directory_entry_position");
            store.fill(() -> assertThat(indexes()).as("entries are there").isEqualTo(indexes));
            LongStream.range(0, ENTRIES).mapToObj(StructureId::new).forEach(id -> {
                store.find(id).ifPresent(entries::add);
                store.remove(id);
            });
            store.fill(() -> {
                assertThat(indexes()).isEmpty();
                store.add(entries);
            });
            assertThat(indexes()).isEqualTo(indexes);
            assertThat(store.count(DirectoryQuestion.everything(Audience.MISSION, 1)))
                    .isEqualTo(ENTRIES);
        });
    }

    @Test
    void sqliteMergesWordsLessOftenWhileAnEmptyIndexIsFilledAndAsUsualAfter() {
        assumeThat(dialect).isEqualTo(Dialect.SQLITE);
        inUnitOfWork(() -> {
            LongStream.range(0, ENTRIES).mapToObj(StructureId::new).forEach(store::remove);
            store.fill(() -> assertThat(segmentsMerged()).isEqualTo(16));
            assertThat(segmentsMerged()).isEqualTo(4);
        });
    }

    private int segmentsMerged() {
        return database.unitOfWork()
                .handle()
                .createQuery("SELECT v FROM directory_text_config WHERE k = 'automerge'")
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void sqliteReadsAnExportOfTheWholeDirectoryFromOneIndexInItsOrder() {
        assumeThat(dialect).isEqualTo(Dialect.SQLITE);
        EntryColumns all = new EntryColumns(List.of(EntryColumn.values()));
        for (Audience audience : Audience.values()) {
            DirectoryQuestion whole = DirectoryQuestion.everything(audience, 1);
            String hits = new DirectorySql(whole, List.of(), DirectoryDialect.SQLITE)
                    .withHits("id, sort_name, " + all.sql() + " AS cells");
            inUnitOfWork(() -> assertThat(database.unitOfWork()
                            .handle()
                            .createQuery(
                                    "EXPLAIN QUERY PLAN " + hits + "SELECT cells, id FROM hits ORDER BY sort_name, id")
                            .map((row, context) -> row.getString("detail"))
                            .list())
                    .containsExactly("SCAN e USING COVERING INDEX directory_entry_order"));
        }
    }

    private Map<String, String> indexes() {
        JdbiUnitOfWork unitOfWork = database.unitOfWork();
        return DirectoryDialect.of(unitOfWork.dialect()).indexes(unitOfWork.handle());
    }
}
