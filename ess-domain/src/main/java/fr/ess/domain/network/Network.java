package fr.ess.domain.network;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.MessageCode;
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
import java.util.stream.Stream;

/**
 * A network of actors: a federation, a club, the network of collectivités.
 *
 * @param sigle its letters, for instance {@code RTES}; empty for none
 * @param about what it is, for anyone; empty for nothing
 * @param head the structure that leads it ({@code tête de réseau}), when it has one
 * @param referents who answers for it to the mission, by date
 */
public record Network(
        NetworkId id,
        String name,
        String sigle,
        Kind kind,
        String about,
        Optional<StructureId> head,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PARTNER, term = Term.ROLE, erased = false)
        List<Referent> referents) {

    /** Whom a network gathers in the main; any actor may belong to any network. */
    public enum Kind implements MessageCode {
        STRUCTURES,
        COLLECTIVITES,
        PEOPLE,
        NETWORKS,
        MIXED;

        @Override
        public String key() {
            return MessageCode.key("network-kind", this);
        }
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
        sigle = sigle.strip();
        about = about.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a network has a name");
        }
        referents = referents.stream()
                .distinct()
                .sorted(Comparator.comparing(Referent::person)
                        .thenComparing(referent -> referent.days().first()))
                .toList();
    }

    /** A network of which no more is known. */
    public static Network named(String name, Kind kind, NetworkId id) {
        return new Network(id, name, "", kind, "", Optional.empty(), List.of());
    }

    /** The letters people know it by, else its name. */
    public String shortName() {
        return sigle.isEmpty() ? name : sigle;
    }

    /** Whether people who write this mean it: its name or its letters in any spelling. */
    public boolean isCalled(String written) {
        String folded = FoldedText.fold(written);
        return !folded.isEmpty() && (folded.equals(FoldedText.fold(name)) || folded.equals(FoldedText.fold(sigle)));
    }

    public Network withName(String other) {
        return new Network(id, other, sigle, kind, about, head, referents);
    }

    public Network withSigle(String other) {
        return new Network(id, name, other, kind, about, head, referents);
    }

    public Network withKind(Kind other) {
        return new Network(id, name, sigle, other, about, head, referents);
    }

    public Network withAbout(String other) {
        return new Network(id, name, sigle, kind, other, head, referents);
    }

    public Network ledBy(StructureId structure) {
        return new Network(id, name, sigle, kind, about, Optional.of(structure), referents);
    }

    public Network withReferent(Referent referent) {
        return new Network(
                id,
                name,
                sigle,
                kind,
                about,
                head,
                Stream.concat(referents.stream(), Stream.of(referent)).toList());
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
