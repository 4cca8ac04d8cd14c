package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndexContract;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.TemporaryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class JdbiDirectoryIndexTest {

    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() {
            super(TemporaryDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() {
            super(TemporaryDatabase.postgres());
        }
    }

    private abstract static class OnDatabase extends DirectoryIndexContract {

        private final TemporaryDatabase database;
        private final DirectoryIndex store;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
            this.store = new JdbiDirectoryIndex(database.unitOfWork());
        }

        @Override
        protected DirectoryIndex index() {
            return store;
        }

        @Override
        protected void inUnitOfWork(Runnable step) {
            database.write(step);
        }

        @Override
        protected void register(StructureId id) {
            database.unitOfWork().handle().execute("INSERT INTO structure (id, version) VALUES (?, 1)", id.value());
        }

        @AfterEach
        void close() throws Exception {
            database.close();
        }
    }
}
