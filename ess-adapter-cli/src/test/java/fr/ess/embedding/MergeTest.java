package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.TODAY;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.structure.MergeStructures;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.duplicate.RejectDuplicate;
import fr.ess.application.structure.freshness.RunCampaign;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.application.structure.proposal.DecideProposal;
import fr.ess.application.structure.proposal.ProposeChange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final Source FORM = new Source("formulaire", SourceKind.DECLARATION);
    private static final String KEPT = "800329849";
    private static final String MERGED = "W353012345";

    @TempDir
    private Path folder;

    private EmbeddedEss ess;
    private int exports;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private void take(String source, String... rows) {
        String[] lines = Stream.concat(Stream.of("nom;siren;rna;commune;site"), Stream.of(rows))
                .toArray(String[]::new);
        ess.run(statedBy(new Source(source, SourceKind.REGISTER), command(ess.file("liste.csv", lines))));
    }

    private OperationId merge() {
        return ess.use(MergeStructures.class).merge(KEPT, MERGED, OFFICER);
    }

    private void undo(OperationId operation) {
        ess.use(UndoOperation.class).undo(operation.toString(), OFFICER);
    }

    /** The whole data set but its operations, journal and history, which an undo adds to. */
    private String dataSet() {
        Path bundle = folder.resolve("donnees-" + exports++);
        ess.use(ExportBundle.class).run(bundle, "test");
        return Stream.of("source-records.jsonl", "ledger.jsonl", "territories.jsonl")
                .map(bundle::resolve)
                .map(MergeTest::text)
                .reduce("", String::concat);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(String name, String... settings) {
        Map<String, String> values = Map.of(settings[0], settings[1], settings[2], settings[3]);
        ess.use(RegisterStructure.class).register(new RegisterStructureCommand(name, values, OFFICER));
    }

    @Test
    void dir8_mergeThenUndoIsTheIdentityOnTheWholeDataSet() {
        take("sirene", "Envie 35;800329849;;Rennes;envie.org");
        take("rna", "ENVIE;;W353012345;Bruz;", "Autre;338365059;;Bruz;");
        register("Envie", "siren", KEPT, "purpose", "Réparer");
        register("Envie Bruz", "rna", MERGED, "purpose", "Revendre");
        StructureView merged = ess.get(MERGED);
        ess.use(VerifyStructure.class).verify(merged.id(), "ENVIE", TODAY, "appel", OFFICER);
        ess.use(ProposeChange.class).propose(MERGED, "website", "https://envie.org", FORM, TODAY, OFFICER);
        ess.use(RejectDuplicate.class).reject(MERGED, "338365059", "deux associations", OFFICER);
        ess.use(RunCampaign.class).open("Printemps", LocalDate.of(2035, 1, 1), OFFICER);
        String before = dataSet();

        OperationId operation = merge();

        assertThat(ess.search("").total()).isEqualTo(2);
        assertThat(ess.get(MERGED).id()).isEqualTo(ess.get(KEPT).id());
        assertThat(ess.get(merged.id().toString()).id()).isEqualTo(ess.get(KEPT).id());
        assertThat(ess.get(KEPT).verifiedOn()).contains(TODAY);
        assertThat(ess.use(DecideProposal.class).list(false))
                .allMatch(waiting ->
                        waiting.proposal().structure().equals(ess.get(KEPT).id()));
        assertThat(ess.use(RunCampaign.class).get("Printemps").asked())
                .noneMatch(line -> line.structure().equals(merged.id()));

        undo(operation);

        assertThat(dataSet()).isEqualTo(before);
        assertThat(ess.search("").total()).isEqualTo(3);
    }

    /** Random directories of two sources, merged pair after pair, then undone from the last. */
    @RepeatedTest(5)
    void dir8_anySequenceOfMergesIsUndoneStateByState() {
        long seed = Long.getLong("ess.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (String source : List.of("sirene", "liste", "sirene")) {
            take(source, "A" + random.nextInt(3) + ";;;Rennes;", "B;;;Bruz;", "C;;;Betton;a.fr", "D;;;Pacé;");
        }
        List<String> ids = ess.search("").found().stream()
                .map(found -> found.entry().id().toString())
                .toList();
        List<String> states = new ArrayList<>();
        List<OperationId> merges = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String kept = ids.get(random.nextInt(ids.size()));
            String merged = ids.get(random.nextInt(ids.size()));
            String state = dataSet();
            if (!ess.get(kept).id().equals(ess.get(merged).id())) {
                merges.add(ess.use(MergeStructures.class).merge(kept, merged, OFFICER));
                states.add(state);
            }
        }
        for (int i = merges.size() - 1; i >= 0; i--) {
            undo(merges.get(i));
            assertThat(dataSet()).as("seed %s, merge %s", seed, i).isEqualTo(states.get(i));
        }
    }

    @Test
    void dir8_aMergedStructureIsNotMadeAgainByTheSameFile() {
        take("sirene", "Envie 35;800329849;;Rennes;", "ENVIE;;W353012345;Rennes;envie.org");
        merge();
        String before = dataSet();
        take("sirene", "Envie 35;800329849;;Rennes;", "ENVIE;;W353012345;Rennes;envie.org");
        assertThat(dataSet()).isEqualTo(before);
        assertThat(ess.search("").total()).isEqualTo(1);
        assertThat(ess.get(KEPT).profile().stated(Fields.NAME))
                .extracting(Sourced::value)
                .containsExactlyInAnyOrder("Envie 35", "ENVIE");
    }

    @Test
    void dir8_whatChangedSincePreventsTheUndoAndIsNamed() {
        take("sirene", "Envie 35;800329849;;Rennes;");
        take("rna", "ENVIE;;W353012345;Bruz;");
        OperationId operation = merge();
        take("rna", "ENVIE RENNES;;W353012345;Bruz;");
        String before = dataSet();
        assertThatThrownBy(() -> undo(operation)).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.UNDO_PREVENTED);
            assertThat(refused.details()).hasSize(1);
        });
        assertThat(dataSet()).isEqualTo(before);
    }

    @Test
    void aMergeIntoItselfOrInACycleIsRefusedAndNothingIsLost() {
        take("sirene", "Envie 35;800329849;;Rennes;");
        take("rna", "ENVIE;;W353012345;Bruz;");
        String kept = ess.get(KEPT).id().toString();
        String merged = ess.get(MERGED).id().toString();
        assertRefused(kept, kept);
        merge();
        String before = dataSet();
        assertRefused(kept, merged);
        assertRefused(merged, kept);
        assertThat(dataSet()).isEqualTo(before);
    }

    private void assertRefused(String kept, String merged) {
        assertThatThrownBy(() -> ess.use(MergeStructures.class).merge(kept, merged, OFFICER))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MERGE_SAME));
    }
}
