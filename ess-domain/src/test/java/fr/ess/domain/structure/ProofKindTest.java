package fr.ess.domain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProofKindTest {

    @Test
    void aSigleNamesItsKindAloneOrBeforeItsWords() {
        assertThat(ProofKind.sigles())
                .hasSize(11)
                .allSatisfy(sigle -> assertThat(ProofKind.ofSigle(sigle).map(ProofKind::sigle))
                        .contains(sigle));
        assertThat(ProofKind.ofSigle("ACI - Atelier chantier d'insertion")).contains(ProofKind.INTEGRATION_WORKSHOP);
        assertThat(ProofKind.ofSigle(" Eatt ")).contains(ProofKind.ADAPTED_TEMPORARY_AGENCY);
    }

    @Test
    void whatNoListNamesIsNotGuessed() {
        assertThat(ProofKind.ofSigle("")).isEmpty();
        assertThat(ProofKind.ofSigle("ESAT")).isEmpty();
        assertThat(ProofKind.ofSigle("atelier ACI")).isEmpty();
    }

    @Test
    void theFourKindsOfTheLabourCodeAndTheSelfEmployedAreWorkIntegration() {
        assertThat(Arrays.stream(ProofKind.values()).filter(ProofKind::isWorkIntegration))
                .containsExactly(
                        ProofKind.WORK_INTEGRATION_AGREEMENT,
                        ProofKind.INTEGRATION_ENTERPRISE,
                        ProofKind.INTEGRATION_TEMPORARY_AGENCY,
                        ProofKind.INTERMEDIARY_ASSOCIATION,
                        ProofKind.INTEGRATION_WORKSHOP,
                        ProofKind.INTEGRATION_BY_SELF_EMPLOYMENT);
    }
}
