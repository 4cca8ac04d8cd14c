package fr.ess.files.structure;

import static fr.ess.domain.structure.StructureFixtures.aCompany;
import static fr.ess.domain.structure.StructureFixtures.aStructure;
import static fr.ess.domain.structure.StructureFixtures.anAssociation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.ReferenceLists;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.StructureFixtures;
import fr.ess.domain.structure.qualification.Answer;
import fr.ess.domain.structure.qualification.EssPerimeter;
import fr.ess.domain.structure.qualification.EssPerimeter.CategoryRule;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis;
import fr.ess.domain.structure.qualification.EssPerimeter.Membership;
import fr.ess.domain.structure.qualification.MissingProof;
import fr.ess.domain.structure.qualification.Qualifier;
import fr.ess.domain.structure.qualification.Way;
import fr.ess.files.reference.ReferenceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvReferenceListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate EVE_OF_THE_LAW = LocalDate.of(2014, 8, 1);

    private final ReferenceLists lists = new CsvReferenceLists();
    private final EssPerimeter perimeter = lists.perimeter();

    @Test
    void saysWhatEachOfInsees260CategoriesMeans() {
        List<LegalCategory> all = categories();

        assertThat(all).hasSize(260);
        assertThat(all).allSatisfy(category -> {
            assertThat(perimeter.find(category, TODAY)).as(category.code()).isPresent();
            assertThat(perimeter.find(category, LocalDate.of(2005, 2, 6))).isEqualTo(perimeter.find(category, TODAY));
            assertThat(lists.label(category)).isPresent();
        });
        Map<Membership, Long> counts = all.stream()
                .map(category -> perimeter.find(category, TODAY).orElseThrow())
                .collect(Collectors.groupingBy(CategoryRule::membership, Collectors.counting()));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Membership.STATUTORY,
                        60L,
                        Membership.COMPANY,
                        32L,
                        Membership.DOUBTFUL,
                        17L,
                        Membership.OUT,
                        151L));
    }

    @Test
    void hasNoRuleThatMeetsNoCategoryAndNoneTwice() {
        List<LegalCategory> all = categories();

        assertThat(perimeter.categories())
                .allMatch(rule ->
                        all.stream().anyMatch(category -> category.code().startsWith(rule.prefix())));
        assertThat(perimeter.categories().stream().map(CategoryRule::prefix)).doesNotHaveDuplicates();
    }

    @Test
    void excludesOnlyActivitiesThatExistInBothNomenclaturesAlike() {
        assertThat(excluded("naf-rev2.csv", Nomenclature.NAF_REV2)).hasSize(20);
        assertThat(excluded("naf-2025-sous-classes.csv", Nomenclature.NAF_2025)).hasSize(20);
        assertThat(perimeter.exclusions())
                .allSatisfy(exclusion -> assertThat(
                                lists.label(anyActivityOf(exclusion.nomenclature(), exclusion.prefix())))
                        .isPresent());
    }

    @Test
    void citesTheTextInForceOnTheDay() {
        LocalDate first = EVE_OF_THE_LAW.plusDays(1);

        assertThat(perimeter.findBasis(LegalBasis.Subject.STATUTORY_FAMILIES, first))
                .hasValueSatisfying(basis -> assertThat(basis.citation()).contains("2014-856"));
        assertThat(perimeter.findBasis(LegalBasis.Subject.STATUTORY_FAMILIES, EVE_OF_THE_LAW))
                .hasValueSatisfying(basis -> assertThat(basis.citation()).doesNotContain("2014-856"));
        assertThat(perimeter.findBasis(LegalBasis.Subject.COMMERCIAL_COMPANIES, EVE_OF_THE_LAW))
                .isEmpty();
        assertThat(perimeter.findBasis(LegalBasis.Subject.COMMERCIAL_COMPANIES, first))
                .isPresent();
    }

    @Test
    void namesAnActivityInItsOwnNomenclature() {
        assertThat(lists.label(new ActivityCode("94.99Z", Nomenclature.NAF_REV2)))
                .contains("Autres organisations fonctionnant par adhésion volontaire");
        assertThat(lists.label(new ActivityCode("94.99Z", Nomenclature.NAF_2025)))
                .isEmpty();
        assertThat(lists.label(new ActivityCode("94.99Y", Nomenclature.NAF_2025)))
                .isPresent();
        assertThat(lists.label(new ActivityCode("01.1A", Nomenclature.NAF1993))).isPresent();
        assertThat(lists.section(new ActivityCode("94.99Z", Nomenclature.NAF_REV2)))
                .hasValueSatisfying(section -> assertThat(section.letter()).isEqualTo("S"));
        assertThat(lists.section(new ActivityCode("94.99Y", Nomenclature.NAF_2025)))
                .isEmpty();
        assertThat(lists.sections()).hasSize(21);
    }

    @Test
    void qualifiesTheFixturesOfTheReferenceWithTheRealLists() {
        assertThat(legal(anAssociation()).outcome().way()).contains(Way.STATUTE);
        assertThat(statistical(anAssociation()).outcome().isQualified()).isTrue();
        assertThat(legal(anAssociation().withActivity("94.91Z")).outcome().isQualified())
                .isTrue();
        assertThat(statistical(anAssociation().withActivity("94.91Z")).outcome().word())
                .isEqualTo("out-of-scope");
        assertThat(legal(aCompany().flaggedBySirene(true)).outcome().missing()).containsExactly(MissingProof.STATUTES);
        assertThat(legal(aCompany()
                                .according(StructureFixtures.SEEN_DOCUMENT)
                                .holding(ProofKind.COOPERATIVE_STATUTES, DateRange.ALWAYS))
                        .outcome()
                        .family())
                .contains(EssFamily.COOPERATIVE);
        for (String category : List.of("5308", "5385", "9224", "9240", "7210", "1000")) {
            assertThat(legal(aStructure().withCategory(category)).outcome().word())
                    .as(category)
                    .isEqualTo("out-of-scope");
        }
    }

    private Answer legal(StructureFixtures structure) {
        return new Qualifier(perimeter).qualify(structure.profile(), TODAY).legal();
    }

    private Answer statistical(StructureFixtures structure) {
        return new Qualifier(perimeter).qualify(structure.profile(), TODAY).statistical();
    }

    private List<String> excluded(String file, Nomenclature nomenclature) {
        return ReferenceTable.read(CsvReferenceLists.class, file, row -> row.get("code")).stream()
                .filter(code -> code.matches("\\d\\d\\.\\d\\d?[A-Z]"))
                .filter(code -> perimeter
                        .findExclusion(new ActivityCode(code, nomenclature), TODAY)
                        .isPresent())
                .toList();
    }

    private static ActivityCode anyActivityOf(Nomenclature nomenclature, String prefix) {
        String file = nomenclature == Nomenclature.NAF_2025 ? "naf-2025-sous-classes.csv" : "naf-rev2.csv";
        return ReferenceTable.read(CsvReferenceLists.class, file, row -> row.get("code")).stream()
                .filter(code -> code.matches("\\d\\d\\.\\d\\d?[A-Z]") && code.startsWith(prefix))
                .findFirst()
                .map(code -> new ActivityCode(code, nomenclature))
                .orElseThrow();
    }

    private static List<LegalCategory> categories() {
        return ReferenceTable.read(CsvReferenceLists.class, "categories-juridiques-insee.csv", row -> row).stream()
                .filter(row -> row.get("niveau").equals("3"))
                .map(row -> new LegalCategory(row.get("code")))
                .toList();
    }
}
