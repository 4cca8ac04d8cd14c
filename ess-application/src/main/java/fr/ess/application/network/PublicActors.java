package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.People;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.domain.network.Actor;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.search.DirectoryEntry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Who may be shown to anyone as one who belongs somewhere: published structures, networks, collectivités, and people
 * whose name and whose functions are public. An occasion is shown nowhere yet.
 */
public final class PublicActors {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final DirectoryIndex index;
    private final Clock clock;

    @Inject
    public PublicActors(UnitOfWork unitOfWork, Ledger ledger, DirectoryIndex index, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.index = index;
        this.clock = clock;
    }

    /** The test for a day that is asked about; consents and objections are those of today. */
    public Predicate<Actor> on(LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        return actor -> unitOfWork.read(() -> isPublic(actor, asOf, today));
    }

    private boolean isPublic(Actor actor, LocalDate asOf, LocalDate today) {
        return switch (actor.kind()) {
            case NETWORK, COLLECTIVITY -> true;
            case OCCASION -> false;
            case STRUCTURE ->
                actor.structure()
                        .flatMap(index::find)
                        .filter(DirectoryEntry::published)
                        .isPresent();
            case PERSON ->
                actor.person()
                        .flatMap(id -> ledger.find(People.PERSON, id))
                        .filter(person -> isPublic(person, asOf, today))
                        .isPresent();
        };
    }

    /** To belong to a network is a function: a public mandate does not make it known, consent does. */
    private static boolean isPublic(Person person, LocalDate asOf, LocalDate today) {
        return person.mayPublish(PublicField.NAME, asOf, today)
                && person.mayPublish(PublicField.FUNCTIONS, asOf, today);
    }
}
