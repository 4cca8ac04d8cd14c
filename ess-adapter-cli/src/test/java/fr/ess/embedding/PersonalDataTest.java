package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Kinds;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.network.ExploreLinks;
import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.VerifyJournal;
import fr.ess.application.operation.VerifyJournal.Verified;
import fr.ess.application.shared.Actor;
import fr.ess.application.stakeholder.AccessPerson;
import fr.ess.application.stakeholder.ErasePerson;
import fr.ess.application.stakeholder.ErasePerson.Erased;
import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.Retention;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.application.upkeep.Diagnose;
import fr.ess.domain.network.Actor.APerson;
import fr.ess.domain.network.Actor.AStructure;
import fr.ess.domain.network.Relation;
import fr.ess.domain.network.RelationId;
import fr.ess.domain.network.RelationType;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Contacts;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PhoneNumber;
import fr.ess.domain.stakeholder.RetentionRun;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Personal;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.stakeholder.privacy.Term;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are owed about their own data, through the whole product, on a database. */
class PersonalDataTest {

    private static final Actor MISSION = new Actor("test");
    private static final LocalDate TODAY = EmbeddedEss.TODAY;
    private static final DateRange IN_OFFICE = DateRange.from(LocalDate.of(2020, 5, 25));
    private static final Collectivity RENNES = Collectivity.commune(new CommuneCode("35238"));

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

    private Person camille() {
        return people.enter(
                id -> Person.named(new PersonName("Camille", "Zygène"), id, Privacy.collected(TODAY, Source.MISSION))
                        .withContacts(new Contacts(
                                EmailAddress.tryParse("camille@zygene.fr"),
                                Optional.empty(),
                                Optional.empty(),
                                PhoneNumber.tryParse("06 11 22 33 44")))
                        .withNote("à rappeler"),
                MISSION);
    }

    private static Mandate inRennes() {
        return new Mandate(
                new Assembly.CouncilOf(RENNES),
                "adjointe aux zygènes",
                List.of("zygènes"),
                Optional.empty(),
                IN_OFFICE,
                Source.MISSION);
    }

    private StructureId structureNoting(String note) {
        return ess.use(RegisterStructure.class)
                .register(new RegisterStructureCommand("Les Amis du pré", Map.of("internal_note", note), MISSION));
    }

    private void relate(Person person, StructureId structure, String note) {
        ess.use(RecordedWork.class)
                .run(
                        OperationKind.KEEP_PERSON,
                        MISSION,
                        "relation de Camille Zygène",
                        journal -> ess.use(Ledger.class)
                                .put(
                                        ExploreLinks.RELATION,
                                        new Relation(
                                                new RelationId(22),
                                                new APerson(person.id()),
                                                RelationType.USUAL.get(0),
                                                new AStructure(structure),
                                                IN_OFFICE,
                                                Source.MISSION,
                                                note),
                                        journal));
    }

    @Test
    void adm2_anAccessRequestReturnsTheRecordItsPastWhatRefersToItAndTheJournal() {
        Person person = camille();
        relate(person, structureNoting("-"), "vue avec Camille Zygène");
        people.change(person.id(), was -> was.withMandate(inRennes()), MISSION);

        AccessPerson.Held held = ess.use(AccessPerson.class).access(person.id());

        assertThat(held.person().mandates()).hasSize(1);
        assertThat(held.references()).containsOnlyKeys("relation");
        assertThat(held.written().get("relation").toString()).contains("vue avec Camille Zygène");
        assertThat(held.past())
                .extracting(past -> past.thing().mandates().size())
                .containsExactly(0);
        assertThat(held.journal()).extracting(entry -> entry.action()).containsExactly("added", "changed");
    }

    @Test
    void adm2_noKindOfThingHoldsAPersonalDatumThatIsNotDeclared() {
        List<Class<?>> telling = List.of(PersonName.class, EmailAddress.class, PhoneNumber.class);
        List<RecordComponent> found = ess.use(Kinds.class).list().stream()
                .map(Kind::type)
                .flatMap(type -> PersonalData.recordsWithin(type).stream())
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> telling.stream()
                        .anyMatch(
                                type -> component.getGenericType().getTypeName().contains(type.getName())))
                .toList();
        assertThat(found)
                .hasSizeGreaterThan(4)
                .allSatisfy(component -> assertThat(component.getAnnotation(Personal.class))
                        .as(component.toString())
                        .isNotNull());
    }

    @Test
    void adm3_afterAnErasureTheNameIsNowhereAndEveryTotalIsAsBefore() throws IOException {
        Person first = camille();
        Person again = people.enter(
                id -> Person.named(
                                new PersonName("Camille", "ZYGENE-MARTIN"),
                                id,
                                Privacy.collected(TODAY, Source.MISSION))
                        .withMandate(inRennes()),
                MISSION);
        Person whole = people.merge(first.id(), again.id(), MISSION);
        people.change(
                whole.id(),
                was -> was.withName(new PersonName("Camille", "Zygène-Martin")).withNote("mère de Lou"),
                MISSION);
        StructureId structure = structureNoting("Appeler Camille Zygène au 06 11 22 33 44 ou camille@zygene.fr");
        ess.use(RegisterStructure.class)
                .register(new RegisterStructureCommand(
                        "Les Amis du pré",
                        Map.of("internal_note", "ZYGÈNE Camille, présidente", "siren", "328163589"),
                        MISSION));
        relate(whole, structure, "vue avec camille zygène");
        long people = this.people.list().size();
        assertThat(everything()).containsIgnoringCase("zyg");

        Erased erased = ess.use(ErasePerson.class).erase(whole.id(), "demande écrite", MISSION);

        assertThat(erased.before()).isEqualTo(erased.after());
        assertThat(erased.after().people()).isEqualTo(people);
        assertThat(erased.after().seatCount()).isEqualTo(1);
        assertThat(erased.states()).isGreaterThan(3);
        assertThat(erased.operations()).isEqualTo(1);
        assertThat(everything())
                .doesNotContainIgnoringCase("zyg")
                .doesNotContain("+33611223344", "mère de Lou", "à rappeler");
        assertThat(ess.names("zygene")).isEmpty();
        assertThat(ess.use(Diagnose.class).examine().findings()).isEmpty();
        Verified journal = ess.use(VerifyJournal.class).run("");
        assertThat(journal.broken()).isEmpty();
        assertThat(journal.erased())
                .as("adm4: the digest stays once the content is erased")
                .isEqualTo(1);

        ess.close();
        assertThat(Files.readString(ess.database(), StandardCharsets.ISO_8859_1))
                .as("not a byte of it in the file")
                .contains("Les Amis du pr")
                .doesNotContainIgnoringCase("zyg")
                .doesNotContain("camille@", "611223344", "Lou");
        open();
    }

    /** Every file of a bundle: all there is. */
    private String everything() throws IOException {
        Path bundle = folder.resolve("bundle" + System.nanoTime());
        ess.use(ExportBundle.class).run(bundle, "test");
        StringBuilder whole = new StringBuilder();
        try (Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.toList()) {
                whole.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return whole.toString();
    }

    @Test
    void adm3_anErasureIsNotUndoneNorWhatWasBeforeIt() {
        Person person = camille();
        people.change(person.id(), was -> was.withNote("autre"), MISSION);
        OperationId before = lastOperation();
        Erased erased = ess.use(ErasePerson.class).erase(person.id(), "", MISSION);

        assertThatThrownBy(() -> undo(erased.operation())).isInstanceOf(EssException.class);
        assertThatThrownBy(() -> undo(before))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNDO_PREVENTED));
        assertThatThrownBy(() -> ess.use(ErasePerson.class).erase(person.id(), "", MISSION))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PERSON_ERASED));
        assertThat(people.get(person.id()).isErased()).isTrue();
    }

    private OperationId lastOperation() {
        return ess.use(ConsultOperations.class)
                .listBefore(OperationId.END, 1)
                .get(0)
                .id();
    }

    private void undo(OperationId operation) {
        ess.use(UndoOperation.class).undo(operation.toString(), MISSION);
    }

    @Test
    void adm1_aRunIsRecordedIdempotentAndWarnsBeforeItErases() throws IOException {
        Person old = people.enter(
                id -> Person.named(
                        new PersonName("Camille", "Zygène"),
                        id,
                        Privacy.collected(TODAY.minusYears(4), Source.MISSION)),
                MISSION);
        camille();

        RetentionRun foreseen = ess.use(Retention.class).preview();
        RetentionRun announced = ess.use(Retention.class).run(MISSION);
        assertThat(announced).isEqualTo(foreseen);
        assertThat(announced.warned())
                .extracting(RetentionRun.Due::person, RetentionRun.Due::term)
                .containsExactly(tuple(old.id(), Term.CONTACT));
        assertThat(announced.erased()).isEmpty();
        OperationId recorded = lastOperation();
        assertThat(ess.use(Retention.class).run(MISSION).isEmpty()).isTrue();
        assertThat(lastOperation())
                .as("a run with nothing to do leaves nothing")
                .isEqualTo(recorded);

        try (EmbeddedEss later = EmbeddedEss.on(folder, TODAY.plusDays(30))) {
            RetentionRun run = later.use(Retention.class).run(MISSION);
            assertThat(run.erased()).extracting(RetentionRun.Due::person).containsExactly(old.id());
            assertThat(later.use(People.class).get(old.id()).isErased()).isTrue();
            assertThat(later.use(Retention.class).runs()).hasSize(2);
            assertThat(later.use(Retention.class).run(MISSION).isEmpty()).isTrue();
        }
    }

    @Test
    void adm1_aTermChangedTodayDoesNotActBackwardsWithoutNotice() {
        Person person = people.enter(
                id -> Person.named(
                        new PersonName("Camille", "Zygène"),
                        id,
                        Privacy.collected(TODAY.minusMonths(20), Source.MISSION)),
                MISSION);
        ess.use(Retention.class).decide(Term.CONTACT, 12, MISSION);

        RetentionRun run = ess.use(Retention.class).run(MISSION);

        assertThat(run.erased()).isEmpty();
        assertThat(run.warned()).extracting(RetentionRun.Due::on).containsExactly(TODAY.plusDays(30));
        assertThat(people.get(person.id()).isErased()).isFalse();
    }

    @Test
    void net4_whoMayNotBePublishedChangesNeitherResultsNorCountsOfAPublicSearch() {
        camille();
        assertThat(people.published(TODAY)).isEmpty();
        Person open = people.enter(
                id -> Person.named(
                        new PersonName("Camille", "Zygène"),
                        id,
                        Privacy.collected(TODAY, Source.MISSION)
                                .after(new ConsentAct(PublicField.NAME, true, TODAY, "formulaire"))),
                MISSION);
        assertThat(people.published(TODAY))
                .extracting(published -> published.id())
                .containsExactly(open.id());
        people.change(
                open.id(),
                person -> person.withPrivacy(
                        person.privacy().after(new ConsentAct(PublicField.NAME, false, TODAY, "courriel"))),
                MISSION);
        assertThat(people.published(TODAY)).isEmpty();
    }

    @Test
    void everyChangeOfAPersonIsUndone() {
        Person person = camille();
        people.change(person.id(), was -> was.withNote("autre"), MISSION);
        undo(lastOperation());
        assertThat(people.get(person.id())).isEqualTo(person);
    }
}
