package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.TODAY;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.shared.Actor;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.application.structure.proposal.DecideProposal;
import fr.ess.application.structure.proposal.DecideProposal.Waiting;
import fr.ess.application.structure.proposal.ProposeChange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.proposal.Proposal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final Source FORM = new Source("formulaire", SourceKind.DECLARATION);
    private static final String ENVIE = "800329849";

    @TempDir
    private Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private void register(String field, String value) {
        ess.use(RegisterStructure.class)
                .register(new RegisterStructureCommand("Envie", Map.of("siren", ENVIE, field, value), OFFICER));
    }

    private void take(String purpose) {
        Source sirene = new Source("sirene", SourceKind.REGISTER);
        ess.run(statedBy(sirene, command(ess.file("liste.csv", "siren;nom;objet", ENVIE + ";Envie;" + purpose))));
    }

    private List<Proposal> waiting() {
        return ess.use(DecideProposal.class).list(false).stream()
                .map(Waiting::proposal)
                .toList();
    }

    private String purpose() {
        return ess.get(ENVIE).profile().value(Fields.PURPOSE).orElseThrow();
    }

    @Test
    void dir9_whatIsSuggestedFromOutsideWaitsBesideTheRecord() {
        register("purpose", "Réparer");
        ess.use(ProposeChange.class).propose(ENVIE, "purpose", "Réparer et revendre", FORM, TODAY, OFFICER);
        assertThat(purpose()).isEqualTo("Réparer");
        assertThat(waiting()).singleElement().satisfies(proposal -> {
            assertThat(proposal.shown()).isEqualTo("Réparer");
            assertThat(proposal.proposed()).isEqualTo("Réparer et revendre");
        });
    }

    @Test
    void dir9_anAcceptedValueIsTheMissionsOwnAndAnUndoTakesItBack() {
        register("purpose", "Réparer");
        take("Insertion");
        String id = waiting().get(0).id().toString();
        var accepted = ess.use(DecideProposal.class).accept(id, Optional.empty(), OFFICER);
        assertThat(purpose()).isEqualTo("Insertion");
        assertThat(waiting()).isEmpty();
        ess.use(UndoOperation.class).undo(accepted.toString(), OFFICER);
        assertThat(purpose()).isEqualTo("Réparer");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void dir9_anOfficerMayGiveAnotherValueInstead() {
        register("purpose", "Réparer");
        take("Insertion");
        ess.use(DecideProposal.class)
                .accept(waiting().get(0).id().toString(), Optional.of("Réparer pour insérer"), OFFICER);
        assertThat(purpose()).isEqualTo("Réparer pour insérer");
    }

    @Test
    void dir9_aRefusedSuggestionDoesNotComeBackButAnotherOneDoes() {
        register("purpose", "Réparer");
        take("Insertion");
        take("Insertion");
        assertThat(waiting()).hasSize(1);
        String id = waiting().get(0).id().toString();
        ess.use(DecideProposal.class).refuse(id, "trop vague", OFFICER);
        take("Insertion");
        assertThat(waiting()).isEmpty();
        assertThat(purpose()).isEqualTo("Réparer");
        take("Recyclage");
        assertThat(waiting()).extracting(Proposal::proposed).containsExactly("Recyclage");
        assertThatThrownBy(() -> ess.use(DecideProposal.class).refuse(id, "", OFFICER))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PROPOSAL_DECIDED));
    }

    @Test
    void dir9_aSourceThatNowAgreesWithdrawsWhatItSuggested() {
        register("purpose", "Réparer");
        take("Insertion");
        take("Réparer");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void dir5_eachCuratedValueKeepsItsOwnDayAndOperationAndTheOthersStayVisible() {
        register("purpose", "Réparer");
        register("website", "https://envie.org");
        take("Insertion");
        Sourced<String> purpose = ess.get(ENVIE).profile().find(Fields.PURPOSE).orElseThrow();
        Sourced<String> website = ess.get(ENVIE).profile().find(Fields.WEBSITE).orElseThrow();
        assertThat(purpose.operation()).isNotEqualTo(website.operation());
        assertThat(ess.get(ENVIE).profile().stated(Fields.PURPOSE))
                .extracting(Sourced::value)
                .containsExactly("Réparer", "Insertion");
    }

    @Test
    void aFieldOrAValueThatCannotBeIsRefusedAndNothingWaits() {
        register("purpose", "Réparer");
        ProposeChange propose = ess.use(ProposeChange.class);
        assertRefused(ErrorCode.FIELD_UNKNOWN, () -> propose.propose(ENVIE, "couleur", "bleu", FORM, TODAY, OFFICER));
        assertRefused(ErrorCode.INVALID_COMMAND, () -> propose.propose(ENVIE, "siren", "123", FORM, TODAY, OFFICER));
        assertRefused(
                ErrorCode.INVALID_FILTER, () -> propose.propose(ENVIE, "purpose", "x", Source.MISSION, TODAY, OFFICER));
        assertThat(waiting()).isEmpty();
    }

    private static void assertRefused(ErrorCode code, Runnable proposing) {
        assertThatThrownBy(proposing::run)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
