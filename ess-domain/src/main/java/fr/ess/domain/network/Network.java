package fr.ess.domain.network;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.privacy.LegalGround;
import fr.ess.domain.stakeholder.privacy.Personal;
import fr.ess.domain.stakeholder.privacy.Term;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A network of actors: a federation, a club, the network of collectivités.
 *
 * @param head the structure that leads it ({@code tête de réseau}), when it has one
 * @param referents who answers for it to the mission, by date
 */
public record Network(
        NetworkId id,
        String name,
        Kind kind,
        Optional<StructureId> head,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PARTNER, term = Term.ROLE, erased = false)
        List<Referent> referents) {

    /** Whom a network gathers in the main; any actor may belong to any network. */
    public enum Kind {
        STRUCTURES,
        COLLECTIVITES,
        PEOPLE,
        NETWORKS,
        MIXED
    }

    /** Who answers for a network during some days. */
    public record Referent(
            @Personal(
                    ground = LegalGround.PUBLIC_INTEREST,
                    audience = Audience.PARTNER,
                    term = Term.ROLE,
                    erased = false)
            PersonId person,

            DateRange days) {}

    public Network {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a network has a name");
        }
        referents = referents.stream()
                .distinct()
                .sorted(Comparator.comparing(Referent::person)
                        .thenComparing(referent -> referent.days().first()))
                .toList();
    }

    /** Who answers for it on a day. */
    public SortedSet<PersonId> referentsOn(LocalDate day) {
        TreeSet<PersonId> found = new TreeSet<>();
        referents.stream()
                .filter(referent -> referent.days().contains(day))
                .forEach(referent -> found.add(referent.person()));
        return found;
    }
}
