package fr.ess.domain.network;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.StructureFunction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The suggestion that a person leaves while a file or an item is prepared, debated and voted ({@code déport}), with the
 * mandates and functions that say so. The mission decides; the suggestion is never stronger than its grounds.
 *
 * @param interests at least one
 */
public record Recusal(PersonId person, List<Interest> interests) {

    /** Why, with the text of law that says so. */
    public enum Ground implements MessageCode {
        /** Governs, directs or is employed by the beneficiary: CGCT art. L2131-11, loi n° 2013-907 art. 2. */
        FUNCTION(true),
        /** Represents a collectivity there: no interest by that alone, but for granting it aid (CGCT art. L1111-6). */
        DELEGATE(true),
        /** Sits in the assembly or the council that is concerned. */
        MANDATE(true),
        /** A volunteer or a mere member: an interest only if it is distinct from everybody's, to be looked at. */
        MEMBER(false);

        private final boolean leaves;

        Ground(boolean leaves) {
            this.leaves = leaves;
        }

        /** Whether it is enough to suggest leaving, rather than looking closer. */
        public boolean leaves() {
            return leaves;
        }

        @Override
        public String key() {
            return MessageCode.key("recusal", this);
        }
    }

    /**
     * One active interest.
     *
     * @param title the mandate or function as it is said
     * @param days its days
     */
    public record Interest(Actor concerned, Ground ground, String title, DateRange days) {}

    public Recusal {
        interests = List.copyOf(interests);
        if (interests.isEmpty()) {
            throw new IllegalArgumentException("a recusal has a ground");
        }
    }

    /** Whether to leave, or only to look closer. */
    public boolean mustLeave() {
        return interests.stream().anyMatch(interest -> interest.ground().leaves());
    }

    /**
     * Who holds an interest on a day, by id.
     *
     * @param concerned whom the file or item is about
     */
    public static List<Recusal> suggest(Collection<Person> people, Set<? extends Actor> concerned, LocalDate day) {
        return people.stream()
                .sorted(Comparator.comparing(Person::id))
                .flatMap(person -> {
                    List<Interest> interests = interests(person, concerned, day);
                    return interests.isEmpty() ? Stream.empty() : Stream.of(new Recusal(person.id(), interests));
                })
                .toList();
    }

    private static List<Interest> interests(Person person, Set<? extends Actor> concerned, LocalDate day) {
        List<Interest> found = new ArrayList<>();
        for (StructureFunction held : person.functionsOn(day)) {
            Actor structure = new Actor.AStructure(held.structure());
            if (concerned.contains(structure)) {
                found.add(new Interest(structure, ground(held.kind()), held.title(), held.days()));
            }
        }
        for (Mandate held : person.mandatesOn(day)) {
            List<Actor> seats = new ArrayList<>();
            held.assembly().collectivity().map(Actor.ACollectivity::new).ifPresent(seats::add);
            held.assembly().structure().map(Actor.AStructure::new).ifPresent(seats::add);
            seats.stream()
                    .filter(concerned::contains)
                    .forEach(seat -> found.add(new Interest(seat, Ground.MANDATE, held.title(), held.days())));
        }
        return found;
    }

    private static Ground ground(StructureFunction.Kind kind) {
        return switch (kind) {
            case GOVERNANCE, EXECUTIVE, EMPLOYEE -> Ground.FUNCTION;
            case DELEGATE -> Ground.DELEGATE;
            case VOLUNTEER, MEMBER -> Ground.MEMBER;
        };
    }
}
