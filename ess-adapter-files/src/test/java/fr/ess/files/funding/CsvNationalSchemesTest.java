package fr.ess.files.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.funding.NationalRemark;
import fr.ess.application.funding.NationalSchemes.Draft;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvNationalSchemesTest {

    private static final String HEADER = "id,titre,promesse,description,eligibilite,types_aides,porteurs,cibles,"
            + "eligibilite_geographique,eligibilite_geographique_exclusions,date_ouverture,date_cloture,"
            + "eligibilite_effectif_minimal,eligibilite_effectif_maximal,eligibilite_annees_existence_minimal,"
            + "ciblage_naf,ciblage_naf_exclusions";
    private static final String LINE = "65d5b6c7-102c,Fonds d’essai,Démarrer une activité,Une description,"
            + "Être une petite association,subvention,\"[{\"\"nom\"\":\"\"Région d’essai\"\",\"\"siren\"\":\"\"1\"\"}]\","
            + "associations,DEP-35|COM-22278,COM-35238,2026-01-01T00:00:00,2026-12-31,1,20,2,88,84|94.91Z|K";

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("aides.csv"), List.of(lines));
    }

    private List<Draft> read(String... lines) throws IOException {
        return new CsvNationalSchemes().read(file(lines), () -> new SchemeId(7));
    }

    @Test
    void understandsTheCellsThatHaveACriterion() throws IOException {
        Scheme scheme = read(HEADER, LINE).get(0).scheme();

        assertThat(scheme.code()).isEqualTo("national-65d5b6c7-102c");
        assertThat(scheme.presentation().title()).isEqualTo("Fonds d’essai");
        assertThat(scheme.presentation().summary()).isEqualTo("Démarrer une activité");
        assertThat(scheme.presentation().funder()).isEqualTo("Région d’essai");
        assertThat(scheme.opening()).isEqualTo(DateRange.parse("2026-01-01/2026-12-31"));
        List<String> clauses = new ArrayList<>();
        scheme.rule().forEachClause(clause -> clauses.add(clause.criterion() + clause.arguments()));
        assertThat(clauses)
                .containsExactly(
                        "legal-form{categories=[92*]}",
                        "established-in{communes=[35*, 22278]}",
                        "established-in{communes=[35238]}",
                        "employees{at-least=[1]}",
                        "employees{at-most=[20]}",
                        "age{at-least=[24]}",
                        "activity{codes=[84*, 94.91Z]}");
        assertThat(Compilation.of(scheme, LocalDate.of(2026, 3, 1), Reference.NONE)
                        .issues())
                .isEmpty();
    }

    @Test
    void saysWhatItCouldNotUnderstand() throws IOException {
        assertThat(read(HEADER, LINE).get(0).remarks())
                .extracting(remark -> remark.code() + " " + remark.facts().get("text"))
                .containsExactly(
                        "NOT_UNDERSTOOD K*",
                        "TARGET_ONLY 88",
                        "AMOUNT_TO_WRITE subvention",
                        "CONDITIONS_TO_WRITE Être une petite association");
        assertThat(read(
                                HEADER,
                                LINE.replace("associations,DEP-35", "particuliers,REG-53")
                                        .replace("2026-12-31", "bientôt"))
                        .get(0)
                        .remarks())
                .filteredOn(remark -> remark.code() == NationalRemark.NOT_UNDERSTOOD)
                .extracting(remark -> remark.facts().get("column"))
                .containsExactlyInAnyOrder(
                        "cibles", "eligibilite_geographique", "ciblage_naf_exclusions", "date_cloture");
    }

    @Test
    void refusesAnotherTable() throws IOException {
        Path other = file("nom;ville", "Bug;Rennes");

        assertThatThrownBy(() -> new CsvNationalSchemes().read(other, () -> new SchemeId(7)))
                .isInstanceOf(EssException.class)
                .hasMessageContaining("document-invalid");
        assertThatThrownBy(() -> new CsvNationalSchemes().read(folder.resolve("absent"), () -> new SchemeId(7)))
                .isInstanceOf(EssException.class)
                .hasMessageContaining("file-not-found");
    }
}
