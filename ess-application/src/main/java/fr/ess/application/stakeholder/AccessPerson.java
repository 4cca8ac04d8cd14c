package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Kinds;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything the ledger holds on one person now (RGPD, art. 15): her record, and every thing of any kind that refers to
 * her, found by the ids they hold, so that a new kind is never forgotten.
 */
public final class AccessPerson {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Kinds kinds;

    @Inject
    public AccessPerson(UnitOfWork unitOfWork, Ledger ledger, Kinds kinds) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.kinds = kinds;
    }

    /**
     * What is held.
     *
     * @param references by the word of their kind, those that refer to her
     */
    public record Held(Person person, SortedMap<String, List<Record>> references) {}

    /**
     * What is held on a person.
     *
     * @throws EssException PERSON_NOT_FOUND
     */
    public Held access(PersonId id) {
        return unitOfWork.read(() -> {
            Person person = ledger.find(People.PERSON, id)
                    .orElseThrow(() -> new EssException(ErrorCode.PERSON_NOT_FOUND, "reference", id));
            SortedMap<String, List<Record>> references = new TreeMap<>();
            for (Kind<?> kind : kinds.list()) {
                List<Record> linked = List.copyOf(ledger.linkedTo(kind, id));
                if (!linked.isEmpty()) {
                    references.put(kind.word(), linked);
                }
            }
            return new Held(person, references);
        });
    }
}
