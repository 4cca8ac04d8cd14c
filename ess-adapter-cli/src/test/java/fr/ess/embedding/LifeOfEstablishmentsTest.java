package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.bundle.ImportBundle;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.application.structure.proposal.DecideProposal;
import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.Surroundings;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.proposal.Proposal;
import fr.ess.domain.structure.proposal.Proposal.State;
import fr.ess.domain.structure.proposal.Proposal.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeOfEstablishmentsTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final Siret OLD = new Siret("80032984900015");
    private static final Siret NEW = new Siret("80032984900023");
    private static final Siret ELSEWHERE = new Siret("38047555800058");
    private static final LocalDate CLOSED_ON = LocalDate.of(2025, 6, 30);
    private static final String OPEN_ROW = "Club;80032984900015;3 rue du Noyer;Rennes;A;;";
    private static final String MOVED_ROW = "Club;80032984900015;3 rue du Noyer;Rennes;F;30/06/2025;80032984900023";
    private static final String CLOSED_ROW = "Club;80032984900015;3 rue du Noyer;Rennes;F;2025-06-30;";

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

    private ImportReport take(String... rows) {
        List<String> lines = new ArrayList<>(List.of("denominationUniteLegale;siret;adresse;commune;"
                + "etatAdministratifEtablissement;dateFermeture;siretEtablissementSuccesseur"));
        lines.addAll(List.of(rows));
        return ess.take(ess.file("etablissements.csv", lines.toArray(String[]::new)));
    }

    private List<Proposal> proposals() {
        return ess.use(DecideProposal.class).list(true).stream()
                .map(waiting -> waiting.proposal())
                .toList();
    }

    private Proposal only() {
        assertThat(proposals()).hasSize(1);
        return proposals().get(0);
    }

    private OperationId accept(Optional<String> instead) {
        return ess.use(DecideProposal.class).accept(only().id().toString(), instead, OFFICER);
    }

    private List<Establishment> places() {
        return ess.get("800329849").profile().establishments().stream()
                .map(Sourced::value)
                .toList();
    }

    private List<Siret> sirets() {
        return places().stream().flatMap(place -> place.siret().stream()).toList();
    }

    private String cli(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        new EssCommand(new Surroundings(Clock.systemUTC(), Map.of(), folder, "test", false))
                .execute(printed, printed, arguments);
        return out.toString(StandardCharsets.UTF_8).replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void dir6_aClosedEstablishmentWithASuccessorProposesTheLinkAndKeepsTheHistory() {
        take(OPEN_ROW);
        assertThat(proposals()).isEmpty();
        take(MOVED_ROW);
        Closure closure = new Closure(Optional.of(CLOSED_ON), Optional.of(NEW));
        assertThat(places()).extracting(Establishment::closure).containsExactly(Optional.of(closure));
        Proposal proposal = only();
        assertThat(proposal.topic()).isEqualTo(Topic.ESTABLISHMENT_CLOSED);
        assertThat(proposal.subject()).isEqualTo(OLD.number());
        assertThat(proposal.proposed()).isEqualTo(NEW.number());

        String before = ess.export(ExportFormat.JSON).replaceAll("\"version\":\\d+", "");
        OperationId accepted = accept(Optional.empty());
        assertThat(sirets()).containsExactly(NEW, OLD);
        assertThat(ess.get("800329849").profile().seat().flatMap(Establishment::siret))
                .contains(NEW);
        assertThat(ess.get("800329849").profile().establishments().get(0).source())
                .isEqualTo(Source.MISSION);
        assertThat(ess.get("800329849").place().orElseThrow().communeName()).isEqualTo("Rennes");

        ess.use(UndoOperation.class).undo(accepted.toString(), OFFICER);
        assertThat(ess.export(ExportFormat.JSON).replaceAll("\"version\":\\d+", ""))
                .isEqualTo(before);
        assertThat(only().isOpen()).isTrue();
    }

    @Test
    void dir6_aClosedEstablishmentWithoutSuccessorIsFlaggedToVerifyAndStays() {
        take(CLOSED_ROW);
        assertThat(only().proposed()).isEmpty();
        accept(Optional.empty());
        assertThat(only().state()).isEqualTo(State.ACCEPTED);
        assertThat(sirets()).containsExactly(OLD);
        assertThat(places()).allMatch(Establishment::isClosed);
        assertThat(ess.names("club")).containsExactly("Club");
    }

    @Test
    void dir6_theSameClosureIsProposedOnceAndANewSuccessorAgain() {
        take(CLOSED_ROW);
        take(CLOSED_ROW);
        assertThat(proposals()).hasSize(1);
        ess.use(DecideProposal.class).refuse(only().id().toString(), "", OFFICER);
        take(CLOSED_ROW);
        assertThat(only().state()).isEqualTo(State.REFUSED);
        take(MOVED_ROW);
        assertThat(proposals()).extracting(Proposal::isOpen).containsExactly(false, true);
        ess.use(DecideProposal.class).accept(proposals().get(1).id().toString(), Optional.empty(), OFFICER);
        take(MOVED_ROW);
        assertThat(proposals()).hasSize(2).noneMatch(Proposal::isOpen);
    }

    @Test
    void dir6_aClosureThatTheSourceTakesBackIsWithdrawn() {
        take(OPEN_ROW);
        take(CLOSED_ROW);
        take(OPEN_ROW);
        assertThat(only().state()).isEqualTo(State.WITHDRAWN);
        assertThat(places()).noneMatch(Establishment::isClosed);
    }

    @Test
    void dir6_whatTheMissionStatesIsKeptTheClosedOneMarkedAndAnotherSuccessorMayBeGiven() {
        ess.use(RegisterStructure.class)
                .register(new RegisterStructureCommand(
                        "Club", Map.of("siret", OLD.number(), "commune", "Bruz", "street", "1 rue"), OFFICER));
        take(MOVED_ROW);
        assertThat(places()).as("nothing changes before it is decided").noneMatch(Establishment::isClosed);
        assertThatThrownBy(() -> accept(Optional.of("80032984900024")))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_COMMAND));
        assertThatThrownBy(() -> accept(Optional.of(OLD.number())))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused ->
                                assertThat(FRENCH.say(refused.details().get(0))).contains("lui-même"));
        accept(Optional.of("380 475 558 00058"));
        assertThat(sirets()).containsExactly(ELSEWHERE, OLD);
        assertThat(places().get(1).closure()).contains(new Closure(Optional.empty(), Optional.of(ELSEWHERE)));
        assertThat(places().get(1).address().street()).isEqualTo("1 rue");
    }

    @Test
    void dir6_theSeatShownIsAnOpenOneAndTheClosedOneIsMarked() {
        take(MOVED_ROW, "Club;80032984900023;8 mail Mitterrand;Bruz;A;;");
        assertThat(sirets()).containsExactly(NEW, OLD);
        assertThat(ess.get("800329849").place().orElseThrow().communeName()).isEqualTo("Bruz");
        assertThat(cli("structure", "show", "800329849"))
                .contains("3 rue du Noyer, Rennes (fermé le 30 juin 2025) → 800 329 849 00023");
        assertThat(cli("proposal", "list"))
                .contains("Club, Établissement 80032984900015 3 rue du Noyer, Rennes")
                .contains("Fermé ; repris par 80032984900023.");
        assertThat(ess.export(ExportFormat.JSON))
                .contains("\"closure\":{\"on\":\"2025-06-30\",\"successor\":\"80032984900023\"}");
    }

    @Test
    void dir6_anEstablishmentDoesNotSucceedItself() {
        ImportReport report = take("Club;80032984900015;;Rennes;F;;80032984900015");
        assertThat(report.issues())
                .extracting(issue -> FRENCH.say(issue.reason()))
                .anyMatch(sentence -> sentence.contains("lui-même"));
        assertThat(only().proposed()).isEmpty();
    }

    @Test
    void dir6_aClosureGoesThroughTheBundle() throws IOException {
        take(MOVED_ROW);
        ess.use(ExportBundle.class).run(folder.resolve("data"), "test");
        try (EmbeddedEss other = EmbeddedEss.in(Files.createDirectory(folder.resolve("other")))) {
            other.use(ImportBundle.class).run(folder.resolve("data"), Progress.SILENT);
            assertThat(other.export(ExportFormat.JSON)).isEqualTo(ess.export(ExportFormat.JSON));
            assertThat(other.get("800329849").profile().establishments())
                    .isEqualTo(ess.get("800329849").profile().establishments());
        }
    }

    @Test
    void sea9_anAddressFindsAStructureByAnyOfItsSitesAndCountsItOnce() {
        take(
                "Club;80032984900015;3 rue du Noyer;Rennes;A;;",
                "Club;80032984900023;8 rue du Noyer;Bruz;A;;",
                "Club;80032984900031;5 quai Lamennais;Rennes;F;2020-01-01;",
                "Autre;38047555800058;1 place Sainte-Anne;Rennes;A;;");
        assertThat(ess.names("8 rue du noyer bruz")).containsExactly("Club");
        assertThat(ess.names("lamennais")).containsExactly("Club");
        assertThat(ess.search("rue du noyer").total()).isEqualTo(1);
        assertThat(ess.search("").total()).isEqualTo(2);
    }
}
