package fr.ess.application.stakeholder;

import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Collectivity.Level;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where a person sits: her councils, and the intercommunalités of their communes. By these a namesake is told apart. */
public final class Places {

    private final OfficialGeographySource source;

    @Inject
    public Places(OfficialGeographySource source) {
        this.source = source;
    }

    /** Every collectivity where she ever sat, and those around. */
    public SortedSet<Collectivity> of(Person person) {
        TreeSet<Collectivity> places = new TreeSet<>();
        person.mandates().stream()
                .map(Mandate::assembly)
                .flatMap(assembly -> assembly.collectivity().stream())
                .forEach(council -> places.addAll(around(council)));
        return places;
    }

    /** A collectivity, and where it is a commune its intercommunalité. */
    public SortedSet<Collectivity> around(Collectivity council) {
        TreeSet<Collectivity> places = new TreeSet<>();
        places.add(council);
        council.asCommune().flatMap(this::epciOf).ifPresent(places::add);
        return places;
    }

    /** The collectivities that hold a commune: its intercommunalité, its département, its region. */
    public SortedSet<Collectivity> holding(CommuneCode commune) {
        TreeSet<Collectivity> holding = new TreeSet<>();
        source.geography().find(commune).ifPresent(found -> {
            found.epci().ifPresent(epci -> holding.add(new Collectivity(Level.EPCI, epci.text())));
            holding.add(new Collectivity(Level.DEPARTEMENT, found.departement()));
            holding.add(new Collectivity(Level.REGION, found.region()));
        });
        return holding;
    }

    /** The intercommunalité of a commune, by the official geography. */
    public Optional<Collectivity> epciOf(CommuneCode commune) {
        return source.geography()
                .find(commune)
                .flatMap(Commune::epci)
                .map(epci -> new Collectivity(Level.EPCI, epci.text()));
    }
}
