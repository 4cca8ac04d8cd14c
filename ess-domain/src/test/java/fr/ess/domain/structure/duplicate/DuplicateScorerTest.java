package fr.ess.domain.structure.duplicate;

import static fr.ess.domain.structure.StructureFixtures.aStructure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.FrenchPhone;
import fr.ess.domain.structure.StructureFixtures;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.duplicate.Clue.Kind;
import fr.ess.domain.territory.CommuneCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateScorerTest {

    private static final CommuneCode BRUZ = new CommuneCode("35047");
    private static final CommuneCode BREST = new CommuneCode("29019");
    private static final String RENNES_METROPOLE = "243500139";
    private static final String OTHER_SIREN = "338365059";

    private final DuplicateScorer scorer = new DuplicateScorer(WordSimilarity.EXACT);

    private ScoredPair score(StructureFixtures one, StructureFixtures other) {
        DuplicateProfile first = DuplicateProfile.of(one.withId(1).structure());
        DuplicateProfile second = DuplicateProfile.of(other.withId(2).structure());
        ScoredPair scored = scorer.score(first, second);
        assertThat(scorer.score(second, first)).isEqualTo(scored);
        return scored;
    }

    private static StructureFixtures named(String name) {
        return aStructure().named(name);
    }

    private static List<Kind> kinds(ScoredPair scored) {
        return scored.clues().stream().map(Clue::kind).toList();
    }

    private static StructureFixtures at(StructureFixtures structure, String street) {
        return structure.at(
                new Establishment(Optional.empty(), true, new Address(street, "35170", "Bruz", Optional.of(BRUZ))));
    }

    @Test
    void dir7_aSharedSirenIsProbableEvenUnderAnotherName() {
        ScoredPair scored = score(
                named("Les Jardins du Breil").withSiren(RENNES_METROPOLE),
                named("Optima").withSiren(RENNES_METROPOLE).in(BREST, "Brest"));
        assertThat(kinds(scored)).containsExactly(Kind.SAME_SIREN, Kind.OTHER_NAME);
        assertThat(scored.score()).isEqualTo(55);
    }

    @Test
    void dir7_theSirenOfASiretIsASharedNumber() {
        ScoredPair scored = score(
                named("Optima").withSiren("380475558"),
                named("Optima")
                        .at(new Establishment(
                                fr.ess.domain.structure.Siret.tryParse("38047555800058"), true, Address.UNKNOWN)));
        assertThat(kinds(scored)).containsExactly(Kind.SAME_SIREN, Kind.SAME_NAME);
        assertThat(scored.score()).isEqualTo(100);
        assertThat(scored.clues().get(1).points()).as("what room is left").isEqualTo(25);
    }

    @Test
    void dir4_oneRnaLinkedToTwoSirenIsAPairToLookAtWithItsCounterEvidenceNamed() {
        ScoredPair scored = score(
                named("Le Cercle Paul Bert").withRna("W353000001").withSiren(RENNES_METROPOLE),
                named("Cercle Paul Bert").withRna("W353000001").withSiren(OTHER_SIREN));
        assertThat(kinds(scored)).containsExactly(Kind.SAME_RNA, Kind.SAME_NAME, Kind.OTHER_SIREN);
        assertThat(scored.likeness()).isEqualTo(Likeness.POSSIBLE);
        assertThat(scored.clues().get(2).fact()).isEqualTo(RENNES_METROPOLE + " / " + OTHER_SIREN);
    }

    @Test
    void dir7_twoSirenOutweighTheSameNameAtTheSameAddress() {
        ScoredPair scored = score(
                at(named("Optima").withSiren(RENNES_METROPOLE), "3 rue de Rennes"),
                at(named("Optima").withSiren(OTHER_SIREN), "3, rue de Rennes"));
        assertThat(scored.likeness()).isEqualTo(Likeness.UNLIKELY);
        assertThat(kinds(scored)).contains(Kind.OTHER_SIREN);
    }

    @Test
    void dir7_aNameTurnedAroundIsFoundInAnotherCommuneFarAway() {
        ScoredPair scored = score(
                named("Théâtre de la Parcheminerie").inRennes(),
                named("PARCHEMINERIE (théâtre)").in(BREST, "Brest"));
        assertThat(kinds(scored)).containsExactly(Kind.SAME_NAME, Kind.OTHER_COMMUNE);
        assertThat(scored.score()).isEqualTo(55);
    }

    @ParameterizedTest
    @CsvSource({
        "Association loi 1901 Les Hortillons, Hortillons",
        "SCOP Scarabée, SCARABEE SA",
        "Les Amis du Patrimoine Bruzois, Association des Amis du Patrimoine Bruzois",
        "ASS Rennes Verte, Rennes verte",
        "MJC Bréquigny, Maison des Jeunes et de la Culture de Bréquigny",
        "A.D.M.R. Betton, Aide à domicile en milieu rural Betton",
        "Centre Information Droits Femmes (CIDF), Centre d'information sur les droits des femmes",
        "L'Œuvre St-Jacques, OEUVRE SAINT JACQUES"
    })
    void dir7_legalWordsAndSiglesDoNotTellApart(String one, String other) {
        assertThat(score(named(one).withSigle("ADMR BETTON"), named(other)).clues())
                .anySatisfy(clue -> assertThat(clue.points()).isEqualTo(Kind.SAME_NAME.worth()));
    }

    @Test
    void dir7_aSigleStandsForItsWords() {
        String full = "Centre d'information sur les droits des femmes et des familles";
        assertThat(kinds(score(named("CIDFF"), named(full)))).containsExactly(Kind.SIGLE);
        assertThat(kinds(score(named("CIDFF Ille-et-Vilaine"), named(full + " Ille-et-Vilaine"))))
                .containsExactly(Kind.SIGLE);
        assertThat(score(named("CIDFF").inRennes(), named(full).inRennes()).likeness())
                .isEqualTo(Likeness.PROBABLE);
    }

    @Test
    void dir7_aCommonplaceNameCountsInItsCommuneOnly() {
        assertThat(score(
                                named("Comité des fêtes").inRennes(),
                                named("COMITE DES FETES").in(BRUZ, "Bruz"))
                        .likeness())
                .isEqualTo(Likeness.UNLIKELY);
        assertThat(score(
                                named("Comité des fêtes").inRennes(),
                                named("COMITE DES FETES").inRennes())
                        .likeness())
                .isEqualTo(Likeness.POSSIBLE);
    }

    @Test
    void dir7_neighboursUnderOneRoofAreNoDuplicates() {
        ScoredPair scored = score(
                at(named("Optima").with(Fields.WEBSITE, "https://www.bruz.bzh/optima"), "3 rue de Rennes"),
                at(named("Hortillons").with(Fields.WEBSITE, "https://bruz.bzh/hortillons"), "3 rue de Rennes"));
        assertThat(kinds(scored)).containsExactly(Kind.SAME_SITE, Kind.SAME_STREET, Kind.SAME_COMMUNE, Kind.OTHER_NAME);
        assertThat(scored.likeness()).isEqualTo(Likeness.UNLIKELY);
    }

    @Test
    void dir7_aSharedTelephoneRaisesTheScoreOfThoseWhoseSiteAndAddressDiffer() {
        StructureFixtures here =
                at(named("Les Hortillons"), "3 rue de Rennes").with(Fields.WEBSITE, "https://hortillons.org");
        StructureFixtures there =
                named("Hortillons").in(BREST, "Brest").with(Fields.WEBSITE, "https://autre.example.org");

        ScoredPair scored = score(calledOn(here, "02 99 12 34 56"), calledOn(there, "+33 (0)2.99.12.34.56"));

        assertThat(kinds(scored)).containsExactly(Kind.SAME_NAME, Kind.SAME_PHONE, Kind.OTHER_COMMUNE);
        assertThat(scored.clues().get(1)).isEqualTo(new Clue(Kind.SAME_PHONE, 20, "02 99 12 34 56"));
        assertThat(scored.score()).isEqualTo(score(here, there).score() + 20);
        assertThat(score(calledOn(here, "02 99 12 34 56"), calledOn(there, "02 99 12 34 57")))
                .as("another telephone counts neither way")
                .isEqualTo(score(here, there));
    }

    @Test
    void dir7_everySourcesTelephoneCounts() {
        StructureFixtures moved = calledOn(
                calledOn(named("Optima"), "02 99 12 34 56").according(StructureFixtures.MEMBERS_FILE),
                "06 12 34 56 78");
        assertThat(kinds(score(moved, calledOn(named("Optima"), "02 99 12 34 56"))))
                .containsExactly(Kind.SAME_NAME, Kind.SAME_PHONE);
        assertThat(kinds(score(moved, calledOn(named("Optima"), "06 12 34 56 78"))))
                .containsExactly(Kind.SAME_NAME, Kind.SAME_PHONE);
    }

    @Test
    void dir7_aSwitchboardCountsLessThanAnyNumberAndMakesNoDuplicatesOfThoseUnderOneRoof() {
        for (Kind number : List.of(Kind.SAME_SIREN, Kind.SAME_SIRET, Kind.SAME_RNA, Kind.SAME_PREFECTURE_NUMBER)) {
            assertThat(Kind.SAME_PHONE.worth()).isLessThan(number.worth());
        }
        ScoredPair scored = score(
                calledOn(at(named("Optima"), "3 rue de Rennes"), "02 99 12 34 56"),
                calledOn(at(named("Hortillons"), "3 rue de Rennes"), "02 99 12 34 56"));
        assertThat(kinds(scored))
                .containsExactly(Kind.SAME_PHONE, Kind.SAME_STREET, Kind.SAME_COMMUNE, Kind.OTHER_NAME);
        assertThat(scored.likeness()).isEqualTo(Likeness.UNLIKELY);
    }

    private static StructureFixtures calledOn(StructureFixtures structure, String phone) {
        return structure.with(Fields.PHONE, FrenchPhone.parse(phone).orThrow());
    }

    @Test
    void aHostThatThousandsShareTellsNothingWithoutItsPage() {
        assertThat(DuplicateProfile.site("https://www.facebook.com/")).isEmpty();
        assertThat(DuplicateProfile.site("https://www.facebook.com/Optima/")).hasValue("facebook.com/optima");
        assertThat(DuplicateProfile.site("http://WWW.optima.org/contact")).hasValue("optima.org");
    }

    @Test
    void numbersTellSectionsApart() {
        assertThat(score(named("Scouts 12e groupe Rennes"), named("Scouts 14e groupe Rennes"))
                        .score())
                .isLessThan(score(named("Scouts 12e groupe Rennes"), named("Scouts 12e groupe de Rennes"))
                        .score());
    }

    @Test
    void anUnknownNameOrPlaceCountsNeitherWay() {
        assertThat(score(
                                aStructure().withSiren(RENNES_METROPOLE),
                                named("Optima").inRennes())
                        .clues())
                .isEmpty();
    }

    @Test
    void aPairIsTheSameWhoeverIsNamedFirst() {
        StructureId one = new StructureId(1);
        StructureId two = new StructureId(2);
        assertThat(StructurePair.of(two, one)).isEqualTo(StructurePair.of(one, two));
        assertThatThrownBy(() -> StructurePair.of(one, one)).isInstanceOf(IllegalArgumentException.class);
    }
}
