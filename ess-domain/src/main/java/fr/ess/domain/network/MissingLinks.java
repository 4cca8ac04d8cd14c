package fr.ess.domain.network;

import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The links that are missing on one day: the answer to the complaint that structures and élus, and structures among
 * themselves, do not know each other.
 *
 * @param communes every commune that was asked about, by code, whatever is known there
 * @param isolated structures with no link at all
 * @param withoutReferent networks that nobody answers for
 * @param neverMet the pairs of families of actors that no event brought together
 */
public record MissingLinks(
        LocalDate asOf,
        List<CommuneGap> communes,
        SortedSet<StructureId> isolated,
        SortedSet<NetworkId> withoutReferent,
        List<FamilyPair> neverMet) {

    /**
     * What a commune lacks.
     *
     * @param elus its known élus
     * @param structures how many structures are known there
     * @param unlinked those with no path to an élu of the commune
     */
    public record CommuneGap(
            CommuneCode commune, SortedSet<PersonId> elus, int structures, SortedSet<StructureId> unlinked) {

        public State state() {
            if (elus.isEmpty()) {
                return structures == 0 ? State.NOTHING_KNOWN : State.NO_KNOWN_ELU;
            }
            return structures == 0 ? State.NO_STRUCTURE : unlinked.isEmpty() ? State.LINKED : State.LINKS_MISSING;
        }
    }

    /** Where a commune stands. */
    public enum State implements MessageCode {
        NOTHING_KNOWN,
        NO_KNOWN_ELU,
        NO_STRUCTURE,
        LINKS_MISSING,
        LINKED;

        @Override
        public String key() {
            return MessageCode.key("commune-links", this);
        }
    }

    /** Two families of actors, in order. */
    public record FamilyPair(ActorFamily one, ActorFamily other) {}

    public MissingLinks {
        communes = List.copyOf(communes);
        neverMet = List.copyOf(neverMet);
    }

    /**
     * Looks for what is missing.
     *
     * @param graph the links of that day
     * @param communes every commune to report on
     * @param seats the commune of each structure, where it is known
     * @param people everyone who may be an élu of one
     * @param steps the most links of a path that counts, or {@link LinkGraph#ANY_LENGTH}
     */
    public static MissingLinks find(
            LinkGraph graph,
            LocalDate asOf,
            Collection<CommuneCode> communes,
            Map<StructureId, CommuneCode> seats,
            Collection<Person> people,
            Collection<Network> networks,
            int steps) {
        Map<CommuneCode, SortedSet<PersonId>> elus = elusByCommune(people, asOf);
        SortedMap<CommuneCode, List<StructureId>> residents = new TreeMap<>();
        communes.forEach(commune -> residents.put(commune, new ArrayList<>()));
        TreeSet<StructureId> isolated = new TreeSet<>();
        seats.forEach((structure, commune) -> {
            List<StructureId> there = residents.get(commune);
            if (there != null) {
                there.add(structure);
                if (graph.isIsolated(new Actor.AStructure(structure))) {
                    isolated.add(structure);
                }
            }
        });
        List<CommuneGap> gaps = new ArrayList<>();
        residents.forEach((commune, structures) ->
                gaps.add(gap(graph, commune, structures, elus.getOrDefault(commune, new TreeSet<>()), steps)));
        TreeSet<NetworkId> unanswered = new TreeSet<>();
        networks.stream()
                .filter(network -> network.referentsOn(asOf).isEmpty())
                .forEach(network -> unanswered.add(network.id()));
        return new MissingLinks(asOf, gaps, isolated, unanswered, neverMet(graph, people, asOf));
    }

    private static CommuneGap gap(
            LinkGraph graph, CommuneCode commune, List<StructureId> structures, SortedSet<PersonId> elus, int steps) {
        List<Actor.AStructure> asked =
                structures.stream().map(Actor.AStructure::new).toList();
        List<Actor.APerson> goals = elus.stream().map(Actor.APerson::new).toList();
        TreeSet<StructureId> unlinked = new TreeSet<>();
        graph.unlinked(asked, goals, steps).forEach(actor -> unlinked.add(actor.id()));
        return new CommuneGap(commune, elus, structures.size(), unlinked);
    }

    /** The people with a seat in the municipal council of each commune on a day. */
    public static Map<CommuneCode, SortedSet<PersonId>> elusByCommune(Collection<Person> people, LocalDate day) {
        Map<CommuneCode, SortedSet<PersonId>> elus = new HashMap<>();
        people.forEach(person -> person.mandatesOn(day).stream()
                .flatMap(held -> held.assembly().collectivity().stream())
                .map(Collectivity::asCommune)
                .flatMap(Optional::stream)
                .forEach(commune ->
                        elus.computeIfAbsent(commune, any -> new TreeSet<>()).add(person.id())));
        return elus;
    }

    private static List<FamilyPair> neverMet(LinkGraph graph, Collection<Person> people, LocalDate asOf) {
        Map<Actor, Set<ActorFamily>> families = new HashMap<>();
        people.forEach(person -> families.put(new Actor.APerson(person.id()), person.familiesOn(asOf)));
        Set<FamilyPair> met = new HashSet<>();
        graph.actors().stream().filter(MissingLinks::isEvent).forEach(event -> {
            List<Set<ActorFamily>> present = graph.neighbours(event).stream()
                    .map(actor -> families.getOrDefault(actor, familyOf(actor)))
                    .toList();
            pairs(present, met);
        });
        TreeSet<ActorFamily> known = new TreeSet<>();
        families.values().forEach(known::addAll);
        graph.actors().forEach(actor -> known.addAll(familyOf(actor)));
        List<FamilyPair> missing = new ArrayList<>();
        for (ActorFamily one : known) {
            for (ActorFamily other : known.tailSet(one, false)) {
                FamilyPair pair = new FamilyPair(one, other);
                if (!met.contains(pair)) {
                    missing.add(pair);
                }
            }
        }
        return missing;
    }

    /** Two actors of a family each make them meet; one actor of two families does not. */
    private static void pairs(List<Set<ActorFamily>> present, Set<FamilyPair> met) {
        Map<ActorFamily, Integer> counts = new TreeMap<>();
        present.forEach(families -> families.forEach(family -> counts.merge(family, 1, Integer::sum)));
        List<ActorFamily> there = new ArrayList<>(counts.keySet());
        for (int i = 0; i < there.size(); i++) {
            for (int j = i + 1; j < there.size(); j++) {
                ActorFamily one = there.get(i);
                ActorFamily other = there.get(j);
                boolean twoActors = counts.getOrDefault(one, 0) > 1
                        || counts.getOrDefault(other, 0) > 1
                        || present.stream().noneMatch(families -> families.contains(one) && families.contains(other));
                if (twoActors) {
                    met.add(new FamilyPair(one, other));
                }
            }
        }
    }

    private static Set<ActorFamily> familyOf(Actor actor) {
        return actor.structure().isPresent() ? Set.of(ActorFamily.STRUCTURE) : Set.of();
    }

    private static boolean isEvent(Actor actor) {
        return actor.shared()
                .filter(occasion -> occasion.kind() == Occasion.Kind.EVENT)
                .isPresent();
    }
}
