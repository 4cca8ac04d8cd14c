package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.qualification.MarkDifference.Cause;
import fr.ess.domain.structure.qualification.MarkDifference.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the legal answer with what the public lists say, and names the one cause of each difference. */
final class PublicMarks {

    private PublicMarks() {}

    static List<MarkDifference> differences(Profile profile, Outcome legal, LocalDate asOf) {
        List<MarkDifference> differences = new ArrayList<>();
        compare(profile, Fields.SIRENE_FLAG, Mark.SIRENE_FLAG, legal, asOf).ifPresent(differences::add);
        compare(profile, Fields.ESS_FRANCE_LISTED, Mark.ESS_FRANCE_LIST, legal, asOf)
                .ifPresent(differences::add);
        return differences;
    }

    private static Optional<MarkDifference> compare(
            Profile profile, Field<Boolean> field, Mark mark, Outcome legal, LocalDate asOf) {
        return profile.find(field)
                .filter(stated -> stated.value() != legal.isQualified())
                .map(stated -> new MarkDifference(mark, stated, cause(profile, stated, legal, asOf)));
    }

    private static Cause cause(Profile profile, Sourced<Boolean> stated, Outcome legal, LocalDate asOf) {
        if (Life.reasonNotToLive(profile, asOf).isPresent()) {
            return Cause.INACTIVE;
        }
        boolean younger = profile.value(Fields.CREATED_ON)
                .filter(created -> created.isAfter(stated.date()))
                .isPresent();
        if (!stated.value() && younger) {
            return Cause.NEWER_THAN_LIST;
        }
        return isCompany(legal) ? Cause.COMMERCIAL_COMPANY : Cause.ERROR_OF_SOURCE;
    }

    /** Neither list holds commercial companies as such: whatever it says of one has that cause. */
    private static boolean isCompany(Outcome legal) {
        return legal.fold(
                yes -> yes.by() == Way.COMMERCIAL_COMPANY
                        || yes.by() == Way.ACCREDITATION
                        || yes.in().filter(EssFamily.COMMERCIAL_COMPANY::equals).isPresent(),
                no -> false,
                unknown -> unknown.proofs().contains(MissingProof.STATUTES));
    }
}
