package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.bundle.ImportBundle;
import fr.ess.application.operation.VerifyJournal;
import fr.ess.application.operation.VerifyJournal.Broken;
import fr.ess.application.operation.VerifyJournal.Verified;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.stakeholder.People;
import fr.ess.application.upkeep.Diagnose;
import fr.ess.application.upkeep.Fault;
import fr.ess.domain.operation.JournalChain;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.privacy.Privacy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal's chain of digests, on a database that somebody altered behind the product's back. */
class JournalTest {

    private static final Actor MISSION = new Actor("test");

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

    private Person anybody() {
        return people.enter(
                id -> Person.named(
                        new PersonName("Camille", "Zygène"), id, Privacy.collected(EmbeddedEss.TODAY, Source.MISSION)),
                MISSION);
    }

    @Test
    void adm4_anAlteredPastIsFoundAndLocated() throws Exception {
        Person person = anybody();
        people.change(person.id(), was -> was.withNote("un"), MISSION);
        people.change(person.id(), was -> was.withNote("deux"), MISSION);
        Verified whole = ess.use(VerifyJournal.class).run("");
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.lines()).isEqualTo(3);

        alter("UPDATE journal_line SET actor = 'autre' WHERE sequence = 2");
        assertThat(ess.use(VerifyJournal.class).run("").broken())
                .extracting(Broken::sequence, Broken::fault)
                .startsWith(tuple(2L, JournalChain.Fault.ALTERED));
        alter("UPDATE journal_line SET actor = 'test' WHERE sequence = 2");
        assertThat(ess.use(VerifyJournal.class).run("").isWhole()).isTrue();

        alter("UPDATE audit_entry SET subject = 'person:0' WHERE seq = 2");
        assertThat(ess.use(VerifyJournal.class).run("").broken())
                .extracting(Broken::sequence, Broken::fault)
                .containsExactly(tuple(2L, JournalChain.Fault.CONTENT));
        assertThat(ess.use(Diagnose.class).examine().findings())
                .extracting(finding -> finding.fault())
                .containsExactly(Fault.JOURNAL_ALTERED);
    }

    @Test
    void adm4_aJournalCutShortIsFoundByADigestKeptElsewhere() throws Exception {
        anybody();
        Person other = anybody();
        String last = ess.use(VerifyJournal.class).run("").last();
        alter(
                "DELETE FROM journal_line WHERE sequence = 2",
                "DELETE FROM audit_entry WHERE subject = 'person:" + other.id() + "'",
                "DELETE FROM operation WHERE subject = 'person:" + other.id() + "'");
        assertThat(ess.use(VerifyJournal.class).run("").isWhole()).isTrue();
        assertThat(ess.use(VerifyJournal.class).run(last).broken())
                .extracting(Broken::fault)
                .containsExactly(JournalChain.Fault.CUT);
    }

    @Test
    void adm4_theChainGoesWithTheData(@TempDir Path elsewhere) throws IOException {
        anybody();
        Path bundle = folder.resolve("bundle");
        ess.use(ExportBundle.class).run(bundle, "test");
        try (EmbeddedEss copy = EmbeddedEss.in(elsewhere)) {
            copy.use(ImportBundle.class).run(bundle, Progress.SILENT);
            assertThat(copy.use(VerifyJournal.class).run(""))
                    .isEqualTo(ess.use(VerifyJournal.class).run(""))
                    .satisfies(verified -> assertThat(verified.isWhole()).isTrue());
        }
    }

    private void alter(String... statements) throws Exception {
        ess.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ess.database());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        open();
    }
}
