package fr.ess.files.funding;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.funding.scheme.DatedParameters.DatedParameter;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.files.reference.ReferenceTable;
import fr.ess.files.reference.ReferenceTable.Row;

/** The dated ceilings of State aid and the thresholds of the law, each with its source and confidence. */
public final class FundingReference {

    private FundingReference() {}

    public static AidRegimes regimes() {
        return new AidRegimes(ReferenceTable.read(
                FundingReference.class,
                "aid-regimes.csv",
                row -> new AidRegimes.Ceiling(
                        AidRegime.find(row.get("regime")).orElseThrow(),
                        Euros.tryParse(row.get("ceiling")).orElseThrow(),
                        AidRegimes.Window.valueOf(row.get("window")),
                        validity(row),
                        row.get("source"),
                        row.get("confidence"))));
    }

    public static DatedParameters parameters() {
        return new DatedParameters(ReferenceTable.read(
                FundingReference.class,
                "dated-parameters.csv",
                row -> new DatedParameter(
                        row.get("name"), row.get("value"), validity(row), row.get("source"), row.get("confidence"))));
    }

    private static DateRange validity(Row row) {
        return DateRange.parse(row.get("validity"));
    }
}
