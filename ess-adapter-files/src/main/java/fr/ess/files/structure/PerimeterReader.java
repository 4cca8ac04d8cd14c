package fr.ess.files.structure;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.qualification.EssPerimeter;
import fr.ess.domain.structure.qualification.EssPerimeter.ActivityExclusion;
import fr.ess.domain.structure.qualification.EssPerimeter.CategoryRule;
import fr.ess.domain.structure.qualification.EssPerimeter.Confidence;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis.Subject;
import fr.ess.domain.structure.qualification.EssPerimeter.Membership;
import fr.ess.files.reference.ReferenceTable;
import fr.ess.files.reference.ReferenceTable.Row;
import java.time.LocalDate;

/** Reads the dated lists of the ESS perimeter. An empty start or end of validity is an open one. */
final class PerimeterReader {

    private PerimeterReader() {}

    static EssPerimeter read() {
        return new EssPerimeter(
                ReferenceTable.read(PerimeterReader.class, "ess-perimeter-categories.csv", PerimeterReader::category),
                ReferenceTable.read(PerimeterReader.class, "ess-perimeter-activities.csv", PerimeterReader::exclusion),
                ReferenceTable.read(PerimeterReader.class, "ess-legal-bases.csv", PerimeterReader::basis));
    }

    private static CategoryRule category(Row row) {
        return new CategoryRule(
                row.get("prefix"),
                Membership.valueOf(row.get("membership")),
                row.find("family").map(family -> EssFamily.parse(family).orThrow()),
                validity(row),
                confidence(row));
    }

    private static ActivityExclusion exclusion(Row row) {
        return new ActivityExclusion(
                Nomenclature.find(row.get("nomenclature")).orElseThrow(),
                row.get("prefix"),
                row.get("label"),
                validity(row),
                confidence(row));
    }

    private static LegalBasis basis(Row row) {
        return new LegalBasis(Subject.valueOf(row.get("subject")), row.get("citation"), validity(row), confidence(row));
    }

    private static DateRange validity(Row row) {
        return new DateRange(
                row.find("valid_from").map(LocalDate::parse).orElse(LocalDate.MIN),
                row.find("valid_to").map(LocalDate::parse).orElse(LocalDate.MAX));
    }

    private static Confidence confidence(Row row) {
        return Confidence.valueOf(row.get("confidence"));
    }
}
