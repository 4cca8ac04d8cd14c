package fr.ess.application.structure;

import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A structure as an audience may see it.
 *
 * @param version for the detection of changes; grows by one at each
 * @param profile its values, of which every one was declared for the audience
 * @param place the seat's commune and EPCI as named today, absent while unresolved
 * @param labels what its codes mean
 * @param verified who confirmed last what is known of it, and when; absent when nobody ever did
 * @param conflicts the official numbers it shares with others
 */
public record StructureView(
        StructureId id,
        long version,
        Profile profile,
        Optional<Place> place,
        CodeLabels labels,
        Optional<Verified> verified,
        List<IdentityConflict> conflicts) {

    public StructureView {
        conflicts = List.copyOf(conflicts);
    }

    /** The last day on which somebody confirmed what is known of it. */
    public Optional<LocalDate> verifiedOn() {
        return verified.map(Verified::on);
    }

    /**
     * A confirmation.
     *
     * @param by who noted it, as the record of operations names them; empty for the public
     */
    public record Verified(LocalDate on, Optional<String> by) {}

    /** The labels of its codes; empty where a code is absent or unknown. */
    public record CodeLabels(String legalCategory, String activity, String activity2025, String section) {}
}
