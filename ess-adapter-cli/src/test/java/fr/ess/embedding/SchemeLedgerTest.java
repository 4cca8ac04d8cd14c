package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.bundle.ImportBundle;
import fr.ess.application.funding.AssessEligibility;
import fr.ess.application.funding.GatherFacts;
import fr.ess.application.funding.KeepDecisions;
import fr.ess.application.funding.KeepSchemes;
import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.funding.eligibility.KeptDecision;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemes and decisions in the ledger: kept whole, undone, taken to another database. */
class SchemeLedgerTest {

    private static final Actor OFFICER = new Actor("chargée de mission");

    @TempDir
    private Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, OFFICER);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private static String example() throws IOException {
        try (var content = SchemeLedgerTest.class.getResourceAsStream("/fr/ess/files/funding/example-scheme.yaml")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Scheme keep(String document) {
        return ess.use(KeepSchemes.class).keepDocument("exemple.yaml", document, false, OFFICER);
    }

    private KeptDecision decide() {
        FactSheet facts = GatherFacts.declared(
                Map.of("seat-commune", List.of("44109"), "networks", List.of("")),
                new Source("holder", SourceKind.DECLARATION),
                TODAY);
        var assessment = ess.use(AssessEligibility.class).assess("exemple-amorcage", facts, TODAY);
        return ess.use(KeepDecisions.class).keep(assessment.verdict(), Optional.empty(), OFFICER);
    }

    private OperationId last() {
        return ess.use(ConsultOperations.class)
                .listBefore(OperationId.END, 1)
                .get(0)
                .id();
    }

    @Test
    void aSchemeIsKeptAsItWasReadAndTheSameFileAgainChangesNothing() throws IOException {
        Scheme kept = keep(example());
        assertThat(ess.use(KeepSchemes.class).get("exemple-amorcage")).isEqualTo(kept);
        assertThat(keep(example()).id()).isEqualTo(kept.id());
        assertThat(ess.use(KeepSchemes.class).list()).containsExactly(kept);
    }

    @Test
    void anUndoBringsTheFormerStateBack() throws IOException {
        Scheme first = keep(example());
        keep(example().replace("ceiling: 10000", "ceiling: 5000"));
        ess.use(UndoOperation.class).undo(last().toString(), OFFICER);
        assertThat(ess.use(KeepSchemes.class).list()).containsExactly(first);
    }

    @Test
    void eli11_aDecisionTakenToAnotherDatabaseIsGivenAgainWithTheSameDigest() throws IOException {
        keep(example());
        KeptDecision kept = decide();
        Path bundle = folder.resolve("bundle");
        ess.use(ExportBundle.class).run(bundle, "test");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (EmbeddedEss other = EmbeddedEss.in(elsewhere)) {
            other.use(ImportBundle.class).run(bundle, Progress.SILENT);
            var verified = other.use(KeepDecisions.class).verify(kept.id().toString());
            assertThat(verified.kept()).isEqualTo(kept);
            assertThat(verified.holds()).isTrue();
        }
    }
}
