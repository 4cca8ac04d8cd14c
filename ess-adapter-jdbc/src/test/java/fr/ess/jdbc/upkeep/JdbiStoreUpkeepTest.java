package fr.ess.jdbc.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.upkeep.Fault;
import fr.ess.application.upkeep.Finding;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import fr.ess.jdbc.shared.TemporaryDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What SQL finds wrong, on both databases; copies of files are tested through the command. */
class JdbiStoreUpkeepTest {

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

        @Test
        void copiesAreTheServersBusiness() {
            for (Runnable copy : List.<Runnable>of(
                    () -> upkeep.backUpTo(Path.of("copie.db"), false), () -> upkeep.restoreFrom(Path.of("copie.db")))) {
                assertThatThrownBy(copy::run)
                        .isInstanceOfSatisfying(
                                EssException.class,
                                refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UPKEEP_UNSUPPORTED));
            }
        }
    }

    private abstract static class OnDatabase {

        private final TemporaryDatabase database;
        final JdbiStoreUpkeep upkeep;

        OnDatabase(TemporaryDatabase database) {
            this.database = database;
            this.upkeep = new JdbiStoreUpkeep(database.database(), database.unitOfWork());
        }

        @Test
        void anEmptyDatabaseIsHealthy() {
            database.write(() -> {
                assertThat(upkeep.findings()).isEmpty();
                assertThat(upkeep.strayEntries()).isEmpty();
                assertThat(upkeep.listAfter(new StructureId(Long.MIN_VALUE), 10))
                        .isEmpty();
                assertThat(upkeep.schema()).isPositive();
            });
        }

        @Test
        void namesWhatBreaksTheLinks() {
            database.write(() -> {
                database.unitOfWork().handle().execute("INSERT INTO structure (id, version) VALUES (1, 1), (2, 1)");
                database.unitOfWork().handle().execute("""
                                INSERT INTO source_record (structure_id, source, part, source_kind, stated_on,
                                    operation_id, facts, establishments, proofs)
                                VALUES (2, 'liste', '', 'REGISTER', '2026-01-31', 7, '{}', '[]', '[]')
                                """);
                database.unitOfWork().handle().execute("""
                                INSERT INTO structure_identifier (kind, value, structure_id) VALUES ('SIREN', '552100554', 2)
                                """);
                database.unitOfWork().handle().execute("""
                                INSERT INTO ledger_entry (kind, id, version, operation_id, body)
                                VALUES ('verification', 5, 1, 7, '{}')
                                """);
                database.unitOfWork().handle().execute("""
                                INSERT INTO ledger_link (target_kind, target_id, kind, id)
                                VALUES ('structure', 2, 'verification', 5), ('structure', 99, 'verification', 5)
                                """);
                assertThat(upkeep.findings())
                        .containsExactlyInAnyOrder(
                                Finding.at(Fault.LINK_BROKEN, List.of("verification:0000000000005 → structure")),
                                Finding.at(Fault.STRUCTURE_WITHOUT_RECORD, List.of(new StructureId(1))),
                                Finding.at(Fault.OPERATION_MISSING, List.of(new StructureId(2))));
                assertThat(upkeep.listAfter(new StructureId(1), 10)).containsExactly(new StructureId(2));
                assertThat(upkeep.keptIdentifiers(List.of(new StructureId(2)))).hasSize(1);
            });
        }

        @AfterEach
        void close() throws Exception {
            database.close();
        }
    }
}
