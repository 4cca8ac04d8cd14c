package fr.ess.domain.contract;

import static fr.ess.domain.contract.ContractFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final EnvelopeCode E1 = new EnvelopeCode("E1");

    private final Contract contract =
            contract(root("E", REGION, 1000), part("E1", REGION, "E", "M1", 600), part("E2", REGION, "E", "M2", 400));

    @Test
    void cha1_theDayBeforeAnAmendmentHasTheOldEnvelopesAndTheDayAfterTheNewOnesEachWithItsText() {
        Contract amended =
                contract.with(amendment(1, "2009-06-15", set("E1", Euros.of(500)), set("E2", Euros.of(500))));

        EnvelopeState before = amended.on(day("2009-06-14")).get(E1);
        EnvelopeState after = amended.on(day("2009-06-16")).get(E1);

        assertThat(before.envelope().amount()).isEqualTo(Euros.of(600));
        assertThat(before.source().text()).isEqualTo("Le texte de : Contrat, article 5");
        assertThat(after.envelope().amount()).isEqualTo(Euros.of(500));
        assertThat(after.source().text()).isEqualTo("Il est convenu.");
        assertThat(amended.on(day("2006-02-28")).envelopes()).isEmpty();
    }

    @Test
    void cha2_theSumOfMeasuresNeverExceedsTheContract() {
        assertRefused(
                ErrorCode.ENVELOPE_OVER_PARENT,
                Map.of("envelope", "E", "cell", "2006 / Région", "excess", "0.01", "article", "Contrat, article 5"),
                () -> contract.with(amendment(1, "2007-01-01", set("E1", Euros.ofCents(600_01)))));
    }

    @Test
    void cha2_aShareCeilingIsKeptToTheCent() {
        Contract shared = contract(root("E", REGION, 333), envelope("E1", REGION, "E", "M1", 66, 20));
        assertThat(shared.with(amendment(1, "2007-01-01", set("E1", Euros.ofCents(66_60)))))
                .isNotNull();
        assertRefused(
                ErrorCode.ENVELOPE_OVER_SHARE,
                Map.of("cell", "M1 / 2006 / Région", "excess", "0.01", "article", "Avenant n° 1, article 1"),
                () -> shared.with(amendment(1, "2007-01-01", set("E1", Euros.ofCents(66_61)))));
    }

    @Test
    void refusesACommitmentOverWhatIsFreeAndATransferOfMoreThanIsLeft() {
        Contract used = contract.with(step(Act.Step.COMMITMENT, "2007-01-01", "D1", "E1", Euros.of(590)));
        assertRefused(
                ErrorCode.ENVELOPE_EXHAUSTED,
                Map.of("cell", "M1 / 2006 / Région", "excess", "0.05", "article", "Contrat, article 5"),
                () -> used.with(step(Act.Step.COMMITMENT, "2007-02-01", "D2", "E1", Euros.ofCents(10_05))));
        assertRefused(
                ErrorCode.TRANSFER_OVER_FREE,
                Map.of("excess", "1.00"),
                () -> used.with(transfer("2007-02-01", "E1", "E2", Euros.of(11))));
        assertRefused(
                ErrorCode.ENVELOPE_BELOW_USE,
                Map.of("excess", "90.00"),
                () -> used.with(amendment(1, "2007-03-01", set("E1", Euros.of(500)))));
        assertThat(used.with(transfer("2007-02-01", "E1", "E2", Euros.of(10)))
                        .on(day("2007-02-01"))
                        .get(new EnvelopeCode("E2"))
                        .own()
                        .free())
                .isEqualTo(Euros.of(410));
    }

    @Test
    void anActDatedEarlierMustLeaveTheLaterOnesPossible() {
        Contract used = contract.with(step(Act.Step.COMMITMENT, "2008-01-01", "D1", "E1", Euros.of(600)));
        assertRefused(
                ErrorCode.ENVELOPE_EXHAUSTED,
                Map.of("excess", "1.00"),
                () -> used.with(step(Act.Step.COMMITMENT, "2007-01-01", "D2", "E1", Euros.of(1))));
    }

    @Test
    void aNextStateKeepsEveryActAndTheTerm() {
        Contract contract = contract(root("R", REGION, 100));
        contract.with(transferTo(contract)).requireFollows(contract);
        Map<String, String> act = Map.of("act", "Contrat, article 5", "date", "2006-03-01");
        assertRefused(ErrorCode.CONTRACT_REWRITTEN, act, () -> unsigned().requireFollows(contract));
        assertRefused(
                ErrorCode.CONTRACT_REWRITTEN,
                act,
                () -> contract(root("R", REGION, 101)).requireFollows(contract));
    }

    private static Act transferTo(Contract contract) {
        return amendment(
                1, "2007-01-01", set("R", contract.on(day("2007-01-01")).total().allotted()));
    }

    @Test
    void refusesWhatComesBeforeTheContractAndWhatDoesNotHold() {
        assertRefused(
                ErrorCode.CONTRACT_NOT_SIGNED,
                Map.of("act", "Avenant n° 1, article 1", "date", "2006-02-28"),
                () -> contract.with(amendment(1, "2006-02-28")));
        assertRefused(
                ErrorCode.ENVELOPE_CYCLE,
                Map.of(),
                () -> contract(part("A", REGION, "B", "", 1), part("B", REGION, "A", "", 1)));
        assertRefused(
                ErrorCode.ENVELOPE_CONTRADICTS_PARENT,
                Map.of(),
                () -> contract(root("E", REGION, 10), part("E1", STATE, "E", "", 1)));
        assertRefused(
                ErrorCode.AMENDMENT_TWICE,
                Map.of(),
                () -> contract.with(amendment(1, "2007-01-01")).with(amendment(1, "2008-01-01")));
        assertRefused(
                ErrorCode.TRANSFER_BETWEEN_FUNDERS,
                Map.of(),
                () -> contract(root("E", REGION, 10), root("S", STATE, 10))
                        .with(transfer("2007-01-01", "E", "S", Euros.of(1))));
    }

    private static void assertRefused(ErrorCode code, Map<String, String> facts, ThrowingCallable body) {
        assertThatThrownBy(body).isInstanceOfSatisfying(EssException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.said().facts()).containsAllEntriesOf(facts);
        });
    }
}
