package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.StructureStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a structure existed on a day: what does not live is in no perimeter. */
final class Life {

    private Life() {}

    /** The reason why the structure did not live on that day, or empty when nothing says so. */
    static Optional<Reason> reasonNotToLive(Profile profile, LocalDate asOf) {
        Optional<Reason> unborn = profile.find(Fields.CREATED_ON)
                .filter(created -> created.value().isAfter(asOf))
                .map(created -> Reason.of(ReasonCode.NOT_YET_CREATED).restingOn(created));
        return unborn.or(() -> ceased(profile, asOf));
    }

    /** Whether a source that is trusted more than the one of the end says that it lives. */
    private static boolean isSaidActiveByBetter(Profile profile, Sourced<LocalDate> end) {
        return profile.find(Fields.STATUS)
                .filter(status -> status.value() == StructureStatus.ACTIVE)
                .filter(status -> Sourced.MOST_TRUSTED_FIRST.compare(status, end) < 0)
                .isPresent();
    }

    private static Optional<Reason> ceased(Profile profile, LocalDate asOf) {
        Optional<Reason> dated = profile.find(Fields.CEASED_ON)
                .filter(end -> !end.value().isAfter(asOf))
                .filter(end -> !isSaidActiveByBetter(profile, end))
                .map(end -> Reason.of(ReasonCode.CEASED).restingOn(end));
        return dated.or(() -> profile.find(Fields.STATUS)
                .filter(status -> status.value() == StructureStatus.CEASED)
                .filter(status -> profile.value(Fields.CEASED_ON).isEmpty())
                .filter(status -> !status.date().isAfter(asOf))
                .map(status -> Reason.of(ReasonCode.SAID_CEASED).restingOn(status)));
    }
}
