package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.FRENCH;
import static fr.ess.embedding.EmbeddedEss.command;
import static fr.ess.embedding.EmbeddedEss.statedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.shared.Actor;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.IdentityConflict;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.qualification.ReasonCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    private static final Actor OFFICER = new Actor("chargée de mission");
    private static final Source OTHER = new Source("autre", SourceKind.REGISTER);

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

    private StructureId register(String name, Map<String, String> values) {
        return ess.use(RegisterStructure.class).register(new RegisterStructureCommand(name, values, OFFICER));
    }

    @Test
    void dir2_aStructureWithoutAnyNumberIsSavedAndFound() {
        StructureId id = register("Collectif sans numéro", Map.of("commune", "Rennes"));
        assertThat(ess.names("collectif")).containsExactly("Collectif sans numéro");
        assertThat(ess.get(id.toString()).profile().name()).isEqualTo("Collectif sans numéro");
        assertThat(ess.get(id.toString()).place().orElseThrow().communeName()).isEqualTo("Rennes");
    }

    @Test
    void dir2_spacesInNumbersAndLettersInRnaNumbersAreAccepted() {
        register("A", Map.of("siren", "243\u00a0500\u202f139", "rna", "w2a 100 1234"));
        assertThat(ess.get("243 500 139").profile().name()).isEqualTo("A");
        assertThat(ess.get("W2A1001234").profile().name()).isEqualTo("A");
    }

    @Test
    void dir1_aWrongNumberIsRefusedAndTheSwappedDigitsAreNamed() {
        assertThatThrownBy(() -> register("A", Map.of("siren", "243500193")))
                .isInstanceOfSatisfying(EssException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_COMMAND);
                    assertThat(refused.details()).hasSize(1);
                    assertThat(FRENCH.say(refused.details().get(0))).contains("243500139");
                });
        assertThatThrownBy(() -> register(" ", Map.of()))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_COMMAND));
    }

    @Test
    void dir3_aNumberThatDesignatesTwoStructuresIsKeptOnBothAndSaidAlikeEverywhere() {
        ess.take(ess.file(
                "liste.csv", "nom;siret;rna", "Une;23350001600040;W353012345", "Autre;38047555800058;W353012345"));
        List<StructureView> bearers = ess.lookUp("W353012345");
        assertThat(bearers).hasSize(2);
        IdentityConflict conflict = bearers.get(0).conflicts().get(0);
        assertThat(conflict).isEqualTo(bearers.get(1).conflicts().get(0));
        assertThat(ess.search("une").found().get(0).conflicts()).containsExactly(conflict);
        String sentence = FRENCH.say(conflict.said());
        assertThat(sentence).startsWith("Le RNA W353012345 est porté par 2 structures");
        assertThat(ess.export(ExportFormat.CSV).split(Pattern.quote(sentence), -1))
                .hasSize(3);
    }

    @Test
    void dir3_aRowWhoseNumbersDesignateTwoStructuresJoinsTheOneOfItsSiren() {
        ess.take(ess.file("liste.csv", "nom;siren;rna", "Une;800329849;", "Autre;338365059;W353012345"));
        var report =
                ess.run(statedBy(OTHER, command(ess.file("autre.csv", "nom;siren;rna", "Une;800329849;W353012345"))));
        assertThat(report.counts().changed()).isEqualTo(1);
        assertThat(report.issues())
                .extracting(issue -> FRENCH.say(issue.reason()))
                .hasSize(1)
                .allMatch(sentence -> sentence.contains("porté par 2 structures"));
        assertThat(ess.get("800329849").conflicts()).hasSize(1);
    }

    @Test
    void dir4_ambiguityIsAnAnswer() {
        ess.take(ess.file("liste.csv", "nom;siren;rna", "Une;800329849;W353012345", "Autre;338365059;W353012345"));
        assertThat(ess.lookUp("W353012345"))
                .extracting(view -> view.profile().name())
                .containsExactly("Une", "Autre");
        assertThat(ess.names("W353012345")).containsExactlyInAnyOrder("Une", "Autre");
        assertThatThrownBy(() -> ess.get("W353012345"))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.STRUCTURE_AMBIGUOUS));
    }

    @Test
    void dir5_disagreeingSourcesStayVisibleAndNoReimportLosesTheOther() {
        Path one = ess.file("liste.csv", "nom;siren", "Nom du registre;800329849");
        Path two = ess.file("autre.csv", "nom;siren", "Nom de l'autre;800329849");
        ess.take(one);
        ess.run(statedBy(OTHER, command(two)));
        List<Sourced<String>> names = ess.get("800329849").profile().stated(Fields.NAME);
        assertThat(names).extracting(Sourced::value).containsExactly("Nom de l'autre", "Nom du registre");
        ess.take(one);
        assertThat(ess.get("800329849").profile().stated(Fields.NAME)).isEqualTo(names);

        register("Nom de la mission", Map.of("siren", "800329849"));
        ess.run(statedBy(OTHER, command(two)));
        assertThat(ess.get("800329849").profile().stated(Fields.NAME))
                .extracting(Sourced::value)
                .containsExactly("Nom de la mission", "Nom de l'autre", "Nom du registre");
    }

    @Test
    void ess7_aDecisionOfTheMissionSurvivesReimportsAndTheDisagreementIsReported() {
        Path file = ess.file("liste.csv", "nom;siren;catégorie juridique", "Club;800329849;9220");
        ess.take(file);
        register("Club", Map.of("siren", "800329849", "decision_out_from", "2026-01-01"));
        ess.take(file);
        ess.take(ess.file("liste.csv", "nom;siren;catégorie juridique", "Club changé;800329849;9220"));
        assertThat(ess.explain("800329849").legal().outcome().word()).isEqualTo("out-of-scope");
        assertThat(ess.explain("800329849").legal().reasons())
                .extracting(reason -> reason.statement().code())
                .containsSubsequence(ReasonCode.DECIDED_OUT, ReasonCode.DECISION_DISAGREES);
    }

    @Test
    void whatTheMissionEntersLaterCompletesWhatItEnteredBefore() {
        register("Club", Map.of("siren", "800329849", "purpose", "le réemploi", "commune", "Rennes"));
        register("Club neuf", Map.of("siren", "800329849", "tags", "emploi"));
        StructureView club = ess.get("800329849");
        assertThat(club.profile().name()).isEqualTo("Club neuf");
        assertThat(club.profile().value(Fields.PURPOSE)).contains("le réemploi");
        assertThat(club.place().orElseThrow().communeName()).isEqualTo("Rennes");
        assertThat(club.profile().value(Fields.TAGS)).isPresent();
    }
}
