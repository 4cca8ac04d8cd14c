package fr.ess.jdbc.structure.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.jdbc.shared.SqliteDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import fr.ess.jdbc.structure.JdbiDirectoryIndex;
import fr.ess.jdbc.structure.StoredIndexContract;
import fr.ess.jdbc.structure.resident.Ranking.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The image answers as the definition does, on random directories and questions: the whole contract is asked of an index
 * that makes its image anew before it answers, and has no answer of its own.
 */
class ResidentDirectoryIndexTest extends StoredIndexContract {

    /** Bytes of the head, or fewer. */
    private static final int HEAD = 200;

    private final ImageKeeper keeper = new ImageKeeper(database.database(), database.unitOfWork());
    private final JdbiDirectoryIndex stored = new JdbiDirectoryIndex(database.unitOfWork());
    private final DirectoryIndex resident = new ResidentDirectoryIndex(stored, keeper);
    private final DirectoryIndex alwaysCurrent = new PreparedIndex(resident, this::makeIfNotCurrent);

    ResidentDirectoryIndexTest() {
        super(TemporaryDatabase.sqlite());
    }

    @Override
    protected DirectoryIndex index() {
        return alwaysCurrent;
    }

    private Path file() {
        Path db = ((SqliteDatabase) database.database()).file();
        return db.resolveSibling(db.getFileName() + ".directory");
    }

    private static DirectoryQuestion everything() {
        return DirectoryQuestion.everything(Audience.MISSION, 10);
    }

    @Test
    void anImageIsCurrentUntilTheDirectoryChangesAndTheDatabaseAnswersOnceThatIsMuch() {
        inUnitOfWork(() -> {
            assertThat(keeper.state()).isEqualTo(State.ABSENT);
            keeper.make();
            assertThat(keeper.state()).isEqualTo(State.CURRENT);
            resident.remove(new StructureId(0));
            assertThat(keeper.state()).isEqualTo(State.AMENDED);
            assertThat(resident.count(everything())).isEqualTo(stored.count(everything()));
            List<DirectoryEntry> many = furtherEntries(JdbiDirectoryIndex.FEW_CHANGES + 1);
            resident.add(many.subList(1, many.size()));
            assertThat(keeper.state()).as("to be made anew").isEqualTo(State.OUTDATED);
            assertThat(keeper.current()).as("and answers still").hasSize(2);
            resident.put(many);
            assertThat(keeper.state()).isEqualTo(State.OUTDATED);
            assertThat(keeper.current()).isEmpty();
            assertThat(resident.count(everything())).isEqualTo(stored.count(everything()));
            keeper.make();
            assertThat(keeper.state()).isEqualTo(State.CURRENT);
            assertThat(resident.count(everything())).isEqualTo(stored.count(everything()));
        });
    }

    @Test
    void everyChangeOfTheDirectoryAmendsTheImage() {
        inUnitOfWork(() -> {
            DirectoryEntry entry = stored.find(new StructureId(1)).orElseThrow();
            List<Runnable> changes = List.of(
                    () -> resident.put(entry), () -> resident.remove(entry.id()), () -> resident.add(List.of(entry)));
            for (Runnable change : changes) {
                keeper.make();
                change.run();
                assertThat(keeper.state()).isEqualTo(State.AMENDED);
            }
        });
    }

    private static ImageQuestion only(List<ImageQuestion> asked) {
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    /** Entries that are not there yet. */
    private List<DirectoryEntry> furtherEntries(int many) {
        DirectoryEntry model = stored.find(new StructureId(1)).orElseThrow();
        return LongStream.range(ENTRIES, ENTRIES + many)
                .mapToObj(StructureId::new)
                .peek(this::register)
                .map(id -> as(id, model))
                .toList();
    }

    private List<DirectoryEntry> allEntries() {
        return List.copyOf(stored.find(
                        LongStream.range(0, ENTRIES).mapToObj(StructureId::new).toList())
                .values());
    }

    /** So many changes one by one, of the same few entries. */
    private void change(int times) {
        List<DirectoryEntry> entries = allEntries();
        for (int i = 0; i < times; i++) {
            resident.put(entries.get(i % 7));
        }
    }

    @Test
    void changesAreNotedForALongTimeAndForgottenAtLast() {
        inUnitOfWork(() -> {
            keeper.make();
            change(300);
            assertThat(keeper.state()).isEqualTo(State.AMENDED);
            change(700);
            assertThat(keeper.state()).as("to be made anew").isEqualTo(State.OUTDATED);
            assertThat(keeper.current()).as("and answers still").hasSize(2);
            change(1_010);
            assertThat(keeper.current()).isEmpty();
            assertThat(resident.count(everything())).isEqualTo(stored.count(everything()));
            assertThat(noted()).isBetween(1_000L, 2_000L);
        });
    }

    private long noted() {
        return database.unitOfWork()
                .handle()
                .createQuery("SELECT count(*) FROM directory_change")
                .mapTo(Long.class)
                .one();
    }

    @Test
    void whatIsUndoneAmendsNothing() {
        inUnitOfWork(keeper::make);
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    resident.remove(new StructureId(3));
                    assertThat(resident.count(everything())).isEqualTo(ENTRIES - 1);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        inUnitOfWork(() -> {
            assertThat(keeper.state()).isEqualTo(State.CURRENT);
            resident.remove(new StructureId(5));
            resident.remove(new StructureId(7));
            assertThat(resident.search(everything().withLimit(ENTRIES)))
                    .isEqualTo(stored.search(everything().withLimit(ENTRIES)))
                    .hasSize(ENTRIES - 2);
        });
    }

    @Test
    void anImageMadeByAnotherProcessIsSeen() {
        inUnitOfWork(() -> assertThat(keeper.current()).isEmpty());
        inUnitOfWork(() -> new ImageKeeper(database.database(), database.unitOfWork()).make());
        inUnitOfWork(() -> assertThat(keeper.current()).isNotEmpty());
    }

    @Test
    void sea5_answersScoredOneByOneAndClassesOfEqualScoreStandInTheSameOrder() {
        inUnitOfWork(keeper::make);
        eachQuestion(question -> {
            ImageQuestion asked = only(ImageQuestion.of(question, keeper.current()));
            List<List<Ranking.Ranked>> orders = Stream.of(
                            new Effort(ENTRIES, 0), new Effort(-1, 0), new Effort(-1, 7), new Effort(-1, ENTRIES))
                    .map(effort -> new Ranking(question, asked, effort))
                    .map(ranking -> ranking.first(question))
                    .toList();
            assertThat(orders).as("%s", question).allMatch(orders.get(0)::equals);
        });
    }

    @Test
    void sea8_anAreaHoldsTheSamePointByPointAndBlockByBlock() {
        inUnitOfWork(keeper::make);
        eachQuestion(question -> {
            List<Segment> image = keeper.current();
            assertThat(only(ImageQuestion.of(question, image, 0)).answers())
                    .as("%s", question)
                    .isEqualTo(only(ImageQuestion.of(question, image, ENTRIES)).answers());
        });
    }

    @Test
    void anImageThatIsCutShortOrWhoseHeadIsAlteredNeverAnswers() throws IOException {
        inUnitOfWork(keeper::make);
        byte[] whole = Files.readAllBytes(file());
        for (int length : List.of(0, 10, whole.length / 2, whole.length - 1)) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length), StandardOpenOption.TRUNCATE_EXISTING);
            assertIgnored();
        }
        for (int place = 0; place < HEAD; place++) {
            Files.write(file(), altered(whole, place));
            assertIgnored();
        }
        Files.write(file(), whole);
        inUnitOfWork(() -> assertThat(keeper.state()).isEqualTo(State.CURRENT));
    }

    @Test
    void anImageThatIsAlteredAnywhereAnswersNoMoreOnceItIsExamined() throws IOException {
        inUnitOfWork(keeper::make);
        byte[] whole = Files.readAllBytes(file());
        for (int place = HEAD; place < whole.length; place += 1 + whole.length / 97) {
            Files.write(file(), altered(whole, place));
            inUnitOfWork(() -> {
                ImageKeeper other = new ImageKeeper(database.database(), database.unitOfWork());
                assertThat(other.state()).isEqualTo(State.DAMAGED);
                assertThat(other.current()).isEmpty();
            });
        }
    }

    private static byte[] altered(byte[] whole, int place) {
        byte[] altered = whole.clone();
        altered[place] ^= 4;
        return altered;
    }

    private void assertIgnored() {
        ImageKeeper other = new ImageKeeper(database.database(), database.unitOfWork());
        inUnitOfWork(() -> {
            assertThat(other.state()).isEqualTo(State.DAMAGED);
            assertThat(new ResidentDirectoryIndex(stored, other).count(everything()))
                    .isEqualTo(stored.count(everything()));
        });
    }

    @Test
    void aMakingThatIsStoppedLeavesTheImageBefore() throws IOException {
        inUnitOfWork(keeper::make);
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> ImageFile.write(file(), 1, 1, stopped -> {
                    stopped.begin(Section.IDS);
                    stopped.put(1L);
                    throw new IOException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(file()).hasBinaryContent(before);
        try (var files = Files.list(file().getParent())) {
            assertThat(files.filter(path -> path.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void whatIsForgottenIsInNoImage() {
        inUnitOfWork(() -> {
            keeper.make();
            resident.forget();
        });
        assertThat(file()).doesNotExist();
    }

    @Test
    void anEmptyDirectoryHasAnImage() {
        inUnitOfWork(() -> {
            for (long id = 0; id < 300; id++) {
                resident.remove(new StructureId(id));
            }
            assertThat(alwaysCurrent.count(everything())).isZero();
            assertThat(alwaysCurrent.search(everything())).isEmpty();
            assertThat(alwaysCurrent.facets(everything())).isEqualTo(stored.facets(everything()));
        });
    }

    private void makeIfNotCurrent() {
        if (keeper.current().size() != 1) {
            keeper.make();
            assertThat(keeper.current()).hasSize(1);
        }
    }
}
