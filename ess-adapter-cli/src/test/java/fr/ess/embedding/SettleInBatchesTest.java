package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.Statement;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Records that share numbers, brought in one by one and in batches. */
class SettleInBatchesTest {

    private static final List<String> SIRENS = List.of("243500139", "338365059", "800329849", "328163589");
    private static final List<String> RNAS = List.of("W353000001", "W353000002", "W2A1000003");
    private static final String ID = "\"id\":\"[0-9A-Z]+\"";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(25)
    void aBatchDoesWhatItsRecordsDoInTurn(@TempDir Path folder) throws IOException {
        List<SourceRecord> records = IntStream.range(0, 2 + random.nextInt(12))
                .mapToObj(i -> record())
                .toList();
        try (EmbeddedEss one = EmbeddedEss.in(Files.createDirectory(folder.resolve("one")));
                EmbeddedEss all = EmbeddedEss.in(Files.createDirectory(folder.resolve("all")))) {
            List<Settled> inTurn = one.use(UnitOfWork.class).write(() -> {
                StructureKeeper keeper = one.use(StructureKeeper.class);
                return records.stream().map(keeper::settle).toList();
            });
            List<Settled> together = all.use(UnitOfWork.class)
                    .write(() -> all.use(StructureKeeper.class).settle(records));

            assertThat(together)
                    .as("seed %d", seed)
                    .extracting(Settled::outcome, Settled::before, Settled::changes)
                    .containsExactlyElementsOf(inTurn.stream()
                            .map(settled -> tuple(settled.outcome(), settled.before(), settled.changes()))
                            .toList());
            assertThat(together)
                    .as("seed %d", seed)
                    .extracting(settled -> settled.shared().keySet())
                    .containsExactlyElementsOf(inTurn.stream()
                            .map(settled -> settled.shared().keySet())
                            .toList());
            assertThat(all.export(ExportFormat.JSONL).replaceAll(ID, ""))
                    .as("seed %d", seed)
                    .isEqualTo(one.export(ExportFormat.JSONL).replaceAll(ID, ""));
        }
    }

    @RepeatedTest(25)
    void statementsAboutBearersOfNumbersDoTogetherWhatTheyDoInTurn(@TempDir Path folder) throws IOException {
        List<SourceRecord> known = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(i -> record())
                .toList();
        List<Statement> statements = IntStream.range(0, 2 + random.nextInt(12))
                .mapToObj(i -> statement())
                .toList();
        try (EmbeddedEss one = EmbeddedEss.in(Files.createDirectory(folder.resolve("one")));
                EmbeddedEss all = EmbeddedEss.in(Files.createDirectory(folder.resolve("all")))) {
            List<List<Tuple>> inTurn = one.use(UnitOfWork.class).write(() -> {
                StructureKeeper keeper = one.use(StructureKeeper.class);
                keeper.settle(known);
                return statements.stream()
                        .map(statement -> {
                            var rehearsed = told(
                                    keeper.compareStatements(List.of(statement)).get(0));
                            var done = told(
                                    keeper.settleStatements(List.of(statement)).get(0));
                            assertThat(rehearsed).as("seed %d", seed).isEqualTo(done);
                            return done;
                        })
                        .toList();
            });
            List<List<Tuple>> together = all.use(UnitOfWork.class).write(() -> {
                StructureKeeper keeper = all.use(StructureKeeper.class);
                keeper.settle(known);
                return keeper.settleStatements(statements).stream()
                        .map(SettleInBatchesTest::told)
                        .toList();
            });

            assertThat(together).as("seed %d", seed).isEqualTo(inTurn);
            assertThat(all.export(ExportFormat.JSONL).replaceAll(ID, ""))
                    .as("seed %d", seed)
                    .isEqualTo(one.export(ExportFormat.JSONL).replaceAll(ID, ""));
        }
    }

    private static List<Tuple> told(List<Settled> settled) {
        return settled.stream()
                .map(one -> tuple(
                        one.structure().profile().name(),
                        one.outcome(),
                        one.before(),
                        one.changes(),
                        one.shared().keySet()))
                .toList();
    }

    /** Something of whoever bears a number; of some of them nothing. */
    private Statement statement() {
        SourceRecord stated = new SourceRecord(
                new Source("preuves", SourceKind.REGISTER),
                LocalDate.of(2026, 2, 1 + random.nextInt(3)),
                8,
                Facts.of(Fields.ESS_FRANCE_LISTED, random.nextBoolean()),
                List.of(),
                List.of());
        boolean ofAll = random.nextInt(4) > 0;
        Identifier number = random.nextBoolean()
                ? Identifier.of(new Siren(SIRENS.get(random.nextInt(SIRENS.size()))))
                : Identifier.of(new RnaNumber(RNAS.get(random.nextInt(RNAS.size()))));
        return new Statement(
                number,
                bearer -> Optional.of(stated)
                        .filter(some -> ofAll || bearer.profile().name().endsWith("0")),
                random.nextBoolean());
    }

    private SourceRecord record() {
        Facts facts = Facts.of(Fields.NAME, "Structure " + random.nextInt(1_000_000));
        if (random.nextInt(4) > 0) {
            facts = facts.with(Fields.SIREN, new Siren(SIRENS.get(random.nextInt(SIRENS.size()))));
        }
        if (random.nextBoolean()) {
            facts = facts.with(Fields.RNA, new RnaNumber(RNAS.get(random.nextInt(RNAS.size()))));
        }
        Source source = new Source(random.nextBoolean() ? "liste" : "autre", SourceKind.REGISTER);
        return new SourceRecord(source, LocalDate.of(2026, 1, 1), 7, facts, List.of(), List.of());
    }
}
