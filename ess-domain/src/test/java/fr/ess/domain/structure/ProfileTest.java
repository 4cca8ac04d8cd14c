package fr.ess.domain.structure;

import static fr.ess.domain.structure.StructureFixtures.ESS_FRANCE;
import static fr.ess.domain.structure.StructureFixtures.MEMBERS_FILE;
import static fr.ess.domain.structure.StructureFixtures.RNA;
import static fr.ess.domain.structure.StructureFixtures.SEEN_DOCUMENT;
import static fr.ess.domain.structure.StructureFixtures.SIRENE;
import static fr.ess.domain.structure.StructureFixtures.aStructure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final LocalDate EARLIER = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Test
    void dir5TheMissionIsBelievedThenADocumentThenARegisterThenADeclaration() {
        StructureFixtures all = aStructure()
                .according(MEMBERS_FILE, LATER)
                .named("déclaré")
                .according(SIRENE, EARLIER)
                .named("registre")
                .according(SEEN_DOCUMENT, EARLIER)
                .named("document")
                .according(Source.MISSION, EARLIER)
                .named("mission");

        assertThat(all.profile().stated(Fields.NAME))
                .extracting(Sourced::value)
                .containsExactly("mission", "document", "registre", "déclaré");
        assertThat(all.profile().isDisputed(Fields.NAME)).isTrue();
    }

    @Test
    void dir5OfTwoRegistersTheLatestIsShownAndTheOtherStaysVisibleWithSourceAndDate() {
        Profile profile = aStructure()
                .according(RNA, LATER)
                .named("Nouveau nom")
                .according(SIRENE, EARLIER)
                .named("Ancien nom")
                .profile();

        assertThat(profile.name()).isEqualTo("Nouveau nom");
        assertThat(profile.stated(Fields.NAME).get(1)).isEqualTo(new Sourced<>("Ancien nom", SIRENE, EARLIER, 1));
    }

    @Test
    void dir5AReImportOfASourceReplacesItsOwnRecordOnly() {
        Structure known = aStructure()
                .named("SIRENE 2024")
                .withSigle("S24")
                .according(RNA)
                .named("RNA")
                .structure();
        SourceRecord delivered =
                aStructure().named("SIRENE 2026").structure().find(SIRENE, "").orElseThrow();

        Structure after = known.stating(delivered);

        assertThat(after.profile().stated(Fields.NAME))
                .extracting(Sourced::value)
                .containsExactlyInAnyOrder("SIRENE 2026", "RNA");
        assertThat(after.profile().value(Fields.SIGLE)).isEmpty();
        assertThat(after.stating(delivered)).isEqualTo(after);
        assertThat(after.find(SIRENE, "").orElseThrow().statesTheSameAs(delivered))
                .isTrue();
    }

    @Test
    void dir5AnyOrderOfTheRecordsGivesTheSameProfile() {
        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Source> sources = List.of(SIRENE, RNA, ESS_FRANCE, SEEN_DOCUMENT, MEMBERS_FILE, Source.MISSION);
        for (int run = 0; run < 2_000; run++) {
            StructureFixtures structure = aStructure();
            for (Source source : sources) {
                structure = structure
                        .according(source, EARLIER.plusDays(random.nextInt(3)))
                        .named("nom " + random.nextInt(3))
                        .in(new CommuneCode("3523" + random.nextInt(9)), "Commune")
                        .withEmployees(random.nextBoolean() ? HeadcountBand.FROM_1 : HeadcountBand.FROM_3);
            }
            Structure one = structure.structure();
            List<SourceRecord> shuffled = new ArrayList<>(one.records());
            Collections.shuffle(shuffled, random);

            Structure other = new Structure(one.id(), one.version(), shuffled);

            assertThat(other).as("-Dess.seed=%s", seed).isEqualTo(one);
            assertThat(shown(other)).as("-Dess.seed=%s", seed).isEqualTo(shown(one));
        }
    }

    @Test
    void theSeatComesFirstFromItsMostTrustedSource() {
        Establishment seat = new Establishment(
                Siret.tryParse("23350001600040"), true, new Address("", "35000", "Rennes", Optional.empty()));
        Establishment site = new Establishment(
                Siret.tryParse("38047555800058"), false, new Address("", "35170", "Bruz", Optional.empty()));
        Establishment sameSeat =
                new Establishment(seat.siret(), true, new Address("1 rue", "35000", "Rennes", Optional.empty()));

        Profile profile = aStructure()
                .at(site)
                .at(seat)
                .according(Source.MISSION)
                .at(sameSeat)
                .profile();

        assertThat(profile.establishments()).extracting(Sourced::value).containsExactly(sameSeat, site);
        assertThat(profile.seat()).contains(sameSeat);
    }

    @Test
    void thePublicSeesNothingThatIsNotDeclaredForIt() {
        Profile seen = aStructure()
                .named("Association")
                .with(Fields.INTERNAL_NOTE, "fragile")
                .profile()
                .seenBy(Audience.PUBLIC);

        assertThat(seen.value(Fields.NAME)).isPresent();
        assertThat(seen.value(Fields.INTERNAL_NOTE)).isEmpty();
    }

    @Test
    void aSourceSpeaksOnceAndAStructureHasAtLeastOne() {
        SourceRecord record = aStructure().named("A").structure().records().get(0);

        assertThatThrownBy(() -> new Structure(new StructureId(1), 0, List.of(record, record)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Structure(new StructureId(1), 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStructureWithoutNameIsShownByItsNumber() {
        assertThat(aStructure().withSiren("243500139").profile().name()).isEqualTo("243 500 139");
        assertThat(aStructure().withRna("W353012345").profile().name()).isEqualTo("W353012345");
    }

    private static List<Object> shown(Structure structure) {
        Profile profile = structure.profile();
        return List.of(
                profile.stated(Fields.NAME),
                profile.stated(Fields.HEADCOUNT),
                profile.establishments(),
                profile.seat(),
                structure.identifiers());
    }
}
