package fr.ess.application.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of structures does. */
public abstract class StructureRepositoryContract {

    private static final Source SIRENE = new Source("sirene", SourceKind.REGISTER);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final RnaNumber RNA = new RnaNumber("W353012345");

    protected abstract StructureRepository structures();

    /** Runs a step as the store wants it. */
    protected void inUnitOfWork(Runnable step) {
        step.run();
    }

    private static Structure structure(long id, Facts facts) {
        Establishment seat = new Establishment(
                Optional.of(new Siret("23350001600040")),
                true,
                new Address("1, rue de l'Écu", "35000", "RENNES", Optional.of(CommuneCode.parse("35238"))));
        Proof proof = new Proof(
                ProofKind.ESUS_ACCREDITATION,
                DateRange.from(LocalDate.of(2024, 5, 1)),
                "Préfet d'Ille-et-Vilaine",
                Optional.of(new Siret("23350001600040")));
        SourceRecord record = new SourceRecord(SIRENE, DAY, 12, facts, List.of(seat), List.of(proof));
        return Structure.firstKnownFrom(record, new StructureId(id));
    }

    @Test
    void givesBackEverythingThatWasSaved() {
        Facts facts = Facts.of(Fields.NAME, "L'Œuvre « été » 'quotes' \"double\" line")
                .with(Fields.SIREN, new Siren("243500139"))
                .with(Fields.TAGS, Set.of(new Tag("Réemploi"), new Tag("Vélo")))
                .with(Fields.SIRENE_FLAG, false);
        Structure structure = structure(5, facts);
        Structure withMission = structure.stating(new SourceRecord(
                Source.MISSION, DAY, 13, Facts.of(Fields.INTERNAL_NOTE, "à rappeler\nlundi"), List.of(), List.of()));
        inUnitOfWork(() -> assertThat(structures().save(withMission).version()).isEqualTo(1));
        inUnitOfWork(() -> {
            Structure found = structures().find(new StructureId(5)).orElseThrow();
            assertThat(found.records()).isEqualTo(withMission.records());
            assertThat(found.version()).isEqualTo(1);
            assertThat(structures().find(new StructureId(6))).isEmpty();
            assertThat(structures().list(List.of(new StructureId(6), new StructureId(5))))
                    .containsExactly(found);
        });
    }

    @Test
    void refusesAStaleWriteAndKeepsWhatWasThere() {
        Structure first = structure(5, Facts.of(Fields.NAME, "A"));
        inUnitOfWork(() -> structures().save(first));
        assertStale(first);
        inUnitOfWork(() -> {
            Structure saved = structures().find(new StructureId(5)).orElseThrow();
            structures().save(saved);
        });
        assertStale(new Structure(first.id(), 1, first.records()));
        inUnitOfWork(
                () -> assertThat(structures().find(first.id()).orElseThrow().version())
                        .isEqualTo(2));
    }

    private void assertStale(Structure stale) {
        assertThatThrownBy(() -> inUnitOfWork(() -> structures().save(stale)))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.STALE_WRITE));
    }

    @Test
    void walksTheNumbersOfAllWithWhoBearsThem() {
        inUnitOfWork(() -> {
            structures().save(structure(2, Facts.of(Fields.RNA, RNA)));
            structures().save(structure(1, Facts.of(Fields.SIREN, new Siren("800329849"))));
        });
        List<String> walked = new ArrayList<>();
        inUnitOfWork(() ->
                structures().forEachIdentifier((number, bearer) -> walked.add(number.value() + " " + bearer.value())));
        assertThat(walked)
                .containsExactlyInAnyOrder("W353012345 2", "23350001600040 2", "800329849 1", "23350001600040 1");
    }

    @Test
    void dir4_aNumberThatSeveralStructuresBearGivesThemAll() {
        Facts rna = Facts.of(Fields.RNA, RNA);
        inUnitOfWork(() -> {
            structures().save(structure(2, rna.with(Fields.SIREN, new Siren("243500139"))));
            structures().save(structure(1, rna.with(Fields.SIREN, new Siren("800329849"))));
        });
        inUnitOfWork(() -> {
            assertThat(structures().findByIdentifier(Identifier.of(RNA)))
                    .containsExactly(new StructureId(1), new StructureId(2));
            StructureId one = new StructureId(1);
            assertThat(structures().conflictsOf(one).keySet())
                    .containsExactly(Identifier.of(RNA), Identifier.of(new Siret("23350001600040")));
            assertThat(structures().conflictsOf(one).get(Identifier.of(RNA)))
                    .containsExactly(new StructureId(1), new StructureId(2));
            assertThat(structures().conflictsOf(List.of(one, new StructureId(2), new StructureId(3))))
                    .containsOnlyKeys(one, new StructureId(2))
                    .allSatisfy((id, shared) ->
                            assertThat(shared).isEqualTo(structures().conflictsOf(one)));
        });
    }

    @Test
    void forgetsTheNumbersThatNoSourceGivesAnyMore() {
        Structure structure = structure(1, Facts.of(Fields.RNA, RNA));
        inUnitOfWork(() -> structures().save(structure));
        inUnitOfWork(() -> {
            Structure saved = structures().find(structure.id()).orElseThrow();
            structures()
                    .save(saved.stating(new SourceRecord(
                            SIRENE, DAY, 14, Facts.of(Fields.NAME, "sans numéro"), List.of(), List.of())));
        });
        inUnitOfWork(() ->
                assertThat(structures().findByIdentifier(Identifier.of(RNA))).isEmpty());
    }

    @Test
    void listsWhatASourceHasStatedSomethingAbout() {
        inUnitOfWork(() -> {
            structures().save(structure(2, Facts.of(Fields.NAME, "B")));
            structures().save(structure(1, Facts.of(Fields.NAME, "A")));
        });
        inUnitOfWork(() -> {
            assertThat(structures().listKnownFrom(SIRENE)).containsExactly(new StructureId(1), new StructureId(2));
            assertThat(structures().listKnownFrom(Source.MISSION)).isEmpty();
        });
    }

    @Test
    void takesAStructureOutWithItsNumbers() {
        inUnitOfWork(() -> structures().save(structure(1, Facts.of(Fields.RNA, RNA))));
        inUnitOfWork(() -> structures().remove(new StructureId(1)));
        inUnitOfWork(() -> {
            assertThat(structures().find(new StructureId(1))).isEmpty();
            assertThat(structures().findByIdentifier(Identifier.of(RNA))).isEmpty();
            assertThat(structures().listKnownFrom(SIRENE)).isEmpty();
            structures().remove(new StructureId(1));
        });
    }

    @Test
    void walksThroughEveryRecordByStructureThenSource() {
        inUnitOfWork(() -> assertThat(structures().isEmpty()).isTrue());
        SourceRecord ofMission = new SourceRecord(
                Source.MISSION, DAY, 13, Facts.of(Fields.INTERNAL_NOTE, "à rappeler"), List.of(), List.of());
        Structure first = structure(1, Facts.of(Fields.NAME, "A"));
        inUnitOfWork(() -> {
            for (long id = 600; id > 1; id--) {
                structures().save(structure(id, Facts.of(Fields.NAME, "S" + id)));
            }
            structures().save(first.stating(ofMission));
        });
        List<StructureId> walked = new ArrayList<>();
        List<SourceRecord> records = new ArrayList<>();
        inUnitOfWork(() -> {
            assertThat(structures().isEmpty()).isFalse();
            structures().forEachRecord((id, record) -> {
                walked.add(id);
                records.add(record);
            });
        });
        assertThat(walked).hasSize(601).isSorted();
        assertThat(records).startsWith(ofMission, first.records().get(0));
    }
}
