package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.shared.Actor;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.freshness.RunCampaign;
import fr.ess.application.structure.freshness.StaleEntries;
import fr.ess.application.structure.freshness.StaleEntries.Stale;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.freshness.Campaign;
import fr.ess.domain.structure.freshness.Campaign.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of these tests is stated for 31 January 2026, by a register: its entries are fresh until 31 January 2028. */
class FreshnessTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final LocalDate LAST_FRESH = LocalDate.of(2028, 1, 31);

    @TempDir
    private Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        ess.run(command(ess.file("liste.csv", "nom;siren;état", "A;800329849;A", "B;338365059;A", "C;243500139;C")));
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private List<String> stale(LocalDate day) {
        return ess.use(StaleEntries.class).listOn(day).stream().map(Stale::name).toList();
    }

    private void verify(String reference, LocalDate on) {
        StructureView structure = ess.get(reference);
        ess.use(VerifyStructure.class)
                .verify(structure.id(), structure.profile().name(), on, "appel", OFFICER);
    }

    @Test
    void dir10_confirmingMovesTheDayOfVerificationAndNothingElse() {
        String before = ess.export(ExportFormat.JSON);
        StructureView seen = ess.get("800329849");
        verify("800329849", LocalDate.of(2026, 5, 2));
        StructureView after = ess.get("800329849");
        assertThat(after.verifiedOn()).contains(LocalDate.of(2026, 5, 2));
        assertThat(after.version()).isEqualTo(seen.version());
        assertThat(ess.export(ExportFormat.JSON)).isEqualTo(before);
        verify("800329849", LocalDate.of(2026, 3, 1));
        assertThat(ess.get("800329849").verifiedOn()).contains(LocalDate.of(2026, 5, 2));
    }

    @Test
    void dir10_exactlyTheEntriesPastTheirTermAreListedAndWhatCeasedIsNotAsked() {
        assertThat(stale(LAST_FRESH)).isEmpty();
        assertThat(stale(LAST_FRESH.plusDays(1))).containsExactlyInAnyOrder("A", "B");
        verify("800329849", LocalDate.of(2027, 6, 15));
        assertThat(stale(LAST_FRESH.plusDays(1))).containsExactly("B");
        assertThat(stale(LocalDate.of(2028, 6, 15))).containsExactly("B");
        assertThat(stale(LocalDate.of(2028, 6, 16))).containsExactly("B", "A");
    }

    @Test
    void dir10_theAnswerOfADayDoesNotDependOnWhatCameLater() {
        List<String> then = stale(LAST_FRESH.plusDays(1));
        verify("800329849", LAST_FRESH.plusDays(30));
        assertThat(stale(LAST_FRESH.plusDays(1))).isEqualTo(then);
    }

    @Test
    void dir10_aCampaignAsksThemAndKeepsTheRegisterOfAnswers() {
        RunCampaign campaigns = ess.use(RunCampaign.class);
        LocalDate day = LAST_FRESH.plusDays(1);
        Campaign opened = campaigns.open("Printemps", day, OFFICER);
        assertThat(opened.asked())
                .extracting(Campaign.Line::structure)
                .containsExactlyInAnyOrder(
                        ess.get("800329849").id(), ess.get("338365059").id());
        campaigns.answer("printemps", ess.get("800329849").id(), "A", Outcome.CONFIRMED, day, OFFICER);
        campaigns.answer("Printemps", ess.get("338365059").id(), "B", Outcome.UNREACHABLE, day, OFFICER);
        Campaign after = campaigns.get(opened.id().toString());
        assertThat(after.unanswered()).isZero();
        assertThat(after.countOf(Outcome.CONFIRMED)).isEqualTo(1);
        assertThat(ess.get("800329849").verifiedOn()).contains(day);
        assertThat(ess.get("338365059").verifiedOn()).isEmpty();
        assertThat(stale(day)).containsExactly("B");
    }

    @Test
    void aCampaignWithNobodyToAskOrAnAnswerOfSomebodyNotAskedIsRefused() {
        RunCampaign campaigns = ess.use(RunCampaign.class);
        assertRefused(ErrorCode.NOTHING_STALE, () -> campaigns.open("Rien", LAST_FRESH, OFFICER));
        LocalDate day = LAST_FRESH.plusDays(1);
        campaigns.open("Printemps", day, OFFICER);
        assertRefused(
                ErrorCode.CAMPAIGN_NOT_ASKED,
                () -> campaigns.answer("Printemps", ess.get("243500139").id(), "C", Outcome.CONFIRMED, day, OFFICER));
        assertRefused(ErrorCode.CAMPAIGN_NOT_FOUND, () -> campaigns.get("Automne"));
    }

    private static void assertRefused(ErrorCode code, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
