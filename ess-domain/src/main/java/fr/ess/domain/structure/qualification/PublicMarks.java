package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.qualification.MarkDifference.Cause;
import fr.ess.domain.structure.qualification.MarkDifference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the legal answer with what the public lists say, and names the one cause of each difference. */
final class PublicMarks {

    private final Profile profile;
    private final LocalDate asOf;
    private final boolean company;

    PublicMarks(Profile profile, LocalDate asOf, boolean company) {
        this.profile = profile;
        this.asOf = asOf;
        this.company = company;
    }

    /** An open question contradicts nobody: only a yes or a no differs from a mark. */
    List<MarkDifference> differencesWith(Outcome legal) {
        return legal.isKnown()
                ? Stream.of(
                                difference(Mark.SIRENE_FLAG, Fields.SIRENE_FLAG, legal),
                                difference(Mark.ESS_FRANCE_LIST, Fields.ESS_FRANCE_LISTED, legal))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private Optional<MarkDifference> difference(Mark mark, Field<Boolean> field, Outcome legal) {
        return profile.find(field)
                .filter(stated -> stated.value() != legal.isQualified())
                .map(stated -> new MarkDifference(mark, stated, cause(stated)));
    }

    private Cause cause(Sourced<Boolean> stated) {
        if (Life.reasonNotToLive(profile, asOf).isPresent()) {
            return Cause.INACTIVE;
        }
        boolean younger = profile.value(Fields.CREATED_ON)
                .filter(created -> created.isAfter(stated.date()))
                .isPresent();
        if (!stated.value() && younger) {
            return Cause.NEWER_THAN_LIST;
        }
        return company ? Cause.COMMERCIAL_COMPANY : Cause.ERROR_OF_SOURCE;
    }
}
