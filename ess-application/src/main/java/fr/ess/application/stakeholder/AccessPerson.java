package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Kinds;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.ledger.Past;
import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is held on one person (RGPD, art. 15): her record, every state it was in, every thing of any kind that
 * refers to her, found by the ids they hold, so that a new kind is never forgotten, and the journal of what was done.
 */
public final class AccessPerson {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Kinds kinds;
    private final OperationLog log;

    @Inject
    public AccessPerson(UnitOfWork unitOfWork, Ledger ledger, Kinds kinds, OperationLog log) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.kinds = kinds;
        this.log = log;
    }

    /**
     * What is held.
     *
     * @param references by the word of their kind, those that refer to her
     * @param written the same as maps, lists and texts
     * @param past what her record was, before each change
     * @param journal what was done to her record, in order
     */
    public record Held(
            Person person,
            SortedMap<String, List<Record>> references,
            SortedMap<String, List<Object>> written,
            List<Past<Person>> past,
            List<AuditEntry> journal) {}

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
            SortedMap<String, List<Object>> written = new TreeMap<>();
            for (Kind<?> kind : kinds.list()) {
                note(kind, id, references, written);
            }
            return new Held(person, references, written, ledger.past(People.PERSON, id), journal(id));
        });
    }

    private <T extends Record> void note(
            Kind<T> kind,
            PersonId id,
            SortedMap<String, List<Record>> references,
            SortedMap<String, List<Object>> written) {
        List<T> linked = ledger.linkedTo(kind, id);
        if (!linked.isEmpty()) {
            references.put(kind.word(), List.copyOf(linked));
            written.put(
                    kind.word(),
                    linked.stream().map(thing -> Ledger.plain(kind, thing)).toList());
        }
    }

    private List<AuditEntry> journal(PersonId id) {
        String subject = "person:" + id;
        List<AuditEntry> lines = new ArrayList<>();
        log.forEachEntry(entry -> {
            if (entry.subject().equals(subject)) {
                lines.add(entry);
            }
        });
        return lines;
    }
}
