package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.stakeholder.ErasePerson;
import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.register.EluIssue;
import fr.ess.application.stakeholder.register.ElusReport;
import fr.ess.application.stakeholder.register.ImportElus;
import fr.ess.application.stakeholder.register.ImportElusCommand;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national register of élus: its true headers over people who do not exist. */
class ElusTest {

    private static final Actor MISSION = new Actor("test");
    private static final LocalDate DELIVERED = LocalDate.of(2026, 6, 1);
    private static final String MUNICIPAL = "Code du département;Libellé du département;"
            + "Code de la collectivité à statut particulier;Libellé de la collectivité à statut particulier;"
            + "Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;"
            + "Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;"
            + "Date de début du mandat;Libellé de la fonction;Date de début de la fonction;Code nationalité";
    private static final String COMMUNITY = "Code du département;Libellé du département;N° SIREN;Libellé de l'EPCI;"
            + "Code de la commune de rattachement;Libellé de la commune de rattachement;Nom de l'élu;Prénom de l'élu;"
            + "Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;"
            + "Libellé de la catégorie socio-professionnelle;Date de début du mandat;Libellé de la fonction;"
            + "Date de début de la fonction;Nuance politique";

    @TempDir
    Path folder;

    private EmbeddedEss ess;
    private People people;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        people = ess.use(People.class);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private static String municipal(String commune, String family, String given, String born, String function) {
        return "35;Ille-et-Vilaine;;;" + commune + ";Commune;" + family + ";" + given + ";F;" + born
                + ";37;Cadre du zoo;28/06/2020;" + function + ";" + (function.isEmpty() ? "" : "03/07/2020") + ";FR";
    }

    private static String community(String commune, String family, String given) {
        return "35;Ille-et-Vilaine;243500139;Rennes Métropole;" + commune + ";Commune;" + family + ";" + given
                + ";F;02/02/1962;37;Cadre du zoo;09/07/2020;;;LZOO";
    }

    private ElusReport take(String name, String... lines) {
        return take(name, DELIVERED, false, lines);
    }

    private ElusReport take(String name, LocalDate on, boolean dryRun, String... lines) {
        return ess.use(ImportElus.class)
                .run(
                        new ImportElusCommand(ess.file(name, lines), Optional.empty(), on, dryRun, MISSION),
                        Progress.SILENT);
    }

    private ElusReport takeSample() {
        return take(
                "cm.csv",
                MUNICIPAL,
                municipal("35047", "EXEMPLE", "Camille", "02/02/1962", "Maire"),
                municipal("35238", "MODELE", "Anne-Lise", "03/03/1973", ""));
    }

    private Person named(String reference) {
        return people.meant(reference);
    }

    @Test
    void net5_oneHumanBeingInBothFilesIsOnePersonWithDatedMandates() {
        ElusReport first = takeSample();
        ElusReport second = take(
                "epci.csv", COMMUNITY, community("35047", "Exemple", "Camille"), community("35238", "AUTRE", "Lou"));

        assertThat(first.added()).isEqualTo(2);
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.changed()).isEqualTo(1);
        assertThat(people.list()).hasSize(3);
        assertThat(named("Camille Exemple").mandates())
                .extracting(Mandate::title, held -> held.days().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("conseillère municipale", "2020-06-28/.."),
                        org.assertj.core.groups.Tuple.tuple("maire", "2020-07-03/.."),
                        org.assertj.core.groups.Tuple.tuple("conseillère communautaire", "2020-07-09/.."));
    }

    @Test
    void net5_theOrderOfTheFilesChangesNothing() {
        take("epci.csv", COMMUNITY, community("35047", "Exemple", "Camille"));
        takeSample();
        assertThat(people.list()).hasSize(2);
        assertThat(named("Camille Exemple").mandates()).hasSize(3);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        takeSample();
        List<Person> before = people.list();
        ElusReport again = takeSample();
        assertThat(again.added() + again.changed() + again.left()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(people.list()).isEqualTo(before);
    }

    @Test
    void whatTheMissionDoesNotNeedIsNeverStored() throws IOException {
        takeSample();
        take("epci.csv", COMMUNITY, community("35047", "Exemple", "Camille"));
        Path bundle = folder.resolve("bundle");
        ess.use(ExportBundle.class).run(bundle, "test");
        // A year alone may stand in a digest by chance.
        try (Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8))
                        .doesNotContain("1962-", "/1962", "1973-", "/1973", "zoo", "LZOO", "nuance", "FR\"");
            }
        }
        assertThat(Files.readString(ess.database(), StandardCharsets.ISO_8859_1))
                .contains("EXEMPLE")
                .doesNotContain("1962-", "/1962", "Cadre du zoo", "LZOO");
    }

    @Test
    void whoIsNoLongerListedLeftTheDayBefore() {
        takeSample();
        ElusReport later = take(
                "cm.csv",
                LocalDate.of(2026, 9, 1),
                false,
                MUNICIPAL,
                municipal("35238", "MODELE", "Anne-Lise", "03/03/1973", ""),
                municipal("35047", "NOUVELLE", "Lou", "03/03/1983", "Maire"));
        assertThat(later.left()).isEqualTo(1);
        assertThat(named("Camille Exemple").isEluOn(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(named("Camille Exemple").isEluOn(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(named("Modele").isEluOn(LocalDate.of(2026, 9, 1))).isTrue();
    }

    @Test
    void namesakesOfAnotherPlaceAreOtherPeople() {
        take(
                "cm.csv",
                MUNICIPAL,
                municipal("35047", "EXEMPLE", "Camille", "02/02/1962", ""),
                municipal("35238", "EXEMPLE", "Camille", "03/03/1973", ""));
        assertThat(people.list()).hasSize(2);
        assertThat(takeAgainInReverse().added()).isZero();
    }

    private ElusReport takeAgainInReverse() {
        return take(
                "cm.csv",
                MUNICIPAL,
                municipal("35238", "EXEMPLE", "Camille", "03/03/1973", ""),
                municipal("35047", "EXEMPLE", "Camille", "02/02/1962", ""));
    }

    @Test
    void whatCannotBeTakenInIsSetAsideAndNamesNobody() {
        ElusReport report = take(
                "cm.csv",
                MUNICIPAL,
                municipal("35047", "EXEMPLE", "Camille", "02/02/1962", ""),
                municipal("35047", "EXEMPLE", "Camille", "03/03/1973", ""),
                municipal("35047", "", "Camille", "03/03/1973", ""),
                municipal("Bruz", "FICTIVE", "Lou", "03/03/1973", ""),
                municipal("35047", "FICTIVE", "Lou", "03/03/1973", "").replace("28/06/2020", "printemps"));
        assertThat(report.setAside())
                .extracting(aside -> aside.line(), aside -> aside.why().code())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2L, EluIssue.HOMONYM),
                        org.assertj.core.groups.Tuple.tuple(3L, EluIssue.HOMONYM),
                        org.assertj.core.groups.Tuple.tuple(4L, EluIssue.NAME_MISSING),
                        org.assertj.core.groups.Tuple.tuple(5L, EluIssue.COUNCIL_UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple(6L, EluIssue.START_UNREADABLE));
        assertThat(report.setAside().toString()).doesNotContainIgnoringCase("exemple");
        assertThat(people.list()).isEmpty();
    }

    @Test
    void adm7_anObjectionSurvivesImportsAndSoDoesAnErasure() {
        takeSample();
        Person camille = named("Camille Exemple");
        assertThat(people.published(ElusTest.DELIVERED)).hasSize(2);
        assertThat(camille.privacy().noticeDue()).contains(DELIVERED.plusMonths(1));
        people.change(
                camille.id(), person -> person.withPrivacy(person.privacy().objecting(DELIVERED)), MISSION);

        takeSample();
        assertThat(people.published(EmbeddedEss.TODAY)).hasSize(1);

        ess.use(ErasePerson.class).erase(camille.id(), "demande", MISSION);
        ElusReport again = takeSample();
        ElusReport other = take("epci.csv", COMMUNITY, community("35047", "EXEMPLE", "Camille"));
        assertThat(again.setAside()).extracting(aside -> aside.why().code()).containsExactly(EluIssue.REFUSED);
        assertThat(other.setAside()).extracting(aside -> aside.why().code()).containsExactly(EluIssue.REFUSED);
        assertThat(people.list()).filteredOn(person -> !person.isErased()).hasSize(1);
    }

    @Test
    void aRehearsalKeepsNothingAndAnImportIsUndone() {
        ElusReport rehearsed =
                take("cm.csv", DELIVERED, true, MUNICIPAL, municipal("35047", "EXEMPLE", "Camille", "02/02/1962", ""));
        assertThat(rehearsed.added()).isEqualTo(1);
        assertThat(people.list()).isEmpty();

        takeSample();
        ess.use(UndoOperation.class)
                .undo(
                        ess.use(ConsultOperations.class)
                                .listBefore(OperationId.END, 1)
                                .get(0)
                                .id()
                                .toString(),
                        MISSION);
        assertThat(people.list()).isEmpty();
    }

    @Test
    void aTerritoryTakesItsOwnCouncilsOnly() {
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, MISSION);
        ElusReport report = ess.use(ImportElus.class)
                .run(
                        new ImportElusCommand(
                                ess.file(
                                        "cm.csv",
                                        MUNICIPAL,
                                        municipal("35047", "EXEMPLE", "Camille", "02/02/1962", ""),
                                        municipal("29019", "AILLEURS", "Lou", "02/02/1962", "")),
                                Optional.of("pays-de-rennes"),
                                DELIVERED,
                                false,
                                MISSION),
                        Progress.SILENT);
        assertThat(report.outside()).isEqualTo(1);
        assertThat(people.list()).hasSize(1);
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> take("autre.csv", "Nom;Commune", "Camille;Bruz"))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ELUS_HEADER_UNKNOWN));
    }
}
