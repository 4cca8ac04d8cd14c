package fr.ess.application.operation;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.operation.JournalChain;
import fr.ess.domain.operation.JournalChain.Break;
import fr.ess.domain.operation.JournalChain.Fault;
import fr.ess.domain.operation.JournalLine;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves the journal: each line is what was written, chained to the one before, and says of its operation what the store
 * still holds. What was erased of a content, as an erasure says in its own line, is no fault.
 */
public final class VerifyJournal {

    /** The action under which an erasure names the operations whose texts it emptied. */
    public static final String CONTENT_ERASED = "content-erased";

    private final UnitOfWork unitOfWork;
    private final OperationLog log;

    @Inject
    public VerifyJournal(UnitOfWork unitOfWork, OperationLog log) {
        this.unitOfWork = unitOfWork;
        this.log = log;
    }

    /**
     * What was found.
     *
     * @param lines how many lines the chain has
     * @param before how many operations are older than the chain, and so are not proven
     * @param erased how many contents were erased, their digests kept
     * @param last the digest of the last line, to be kept elsewhere; empty for no line
     */
    public record Verified(long lines, long before, long erased, String last, List<Broken> broken) {

        public Verified {
            broken = List.copyOf(broken);
        }

        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /**
     * A place where the journal is not what was written.
     *
     * @param sequence the number of the line
     * @param operation the one that the line names, where it can be read
     */
    public record Broken(long sequence, Fault fault, String operation) {}

    /**
     * Examines the journal from its first line to its last.
     *
     * @param known a digest that a line is known to have had, as it was kept elsewhere; empty text for none
     */
    public Verified run(String known) {
        return unitOfWork.read(() -> new Examination().run(known));
    }

    private final class Examination {

        private final List<JournalLine> lines = new ArrayList<>();
        private final Map<OperationId, JournalLine> byOperation = new HashMap<>();
        private final List<Broken> broken = new ArrayList<>();
        private final Set<String> erasedSubjects = new HashSet<>();
        private long erased;
        private long before;

        Verified run(String known) {
            log.forEachLine(lines::add);
            lines.forEach(
                    line -> AttestedContent.idIn(line.operation()).ifPresent(id -> byOperation.putIfAbsent(id, line)));
            Optional<Break> chain = JournalChain.firstBreak(lines.iterator(), lastKnown(known));
            chain.ifPresent(found -> broken.add(new Broken(found.sequence(), found.fault(), named(found.sequence()))));
            log.forEachEntry(entry -> {
                if (entry.action().equals(CONTENT_ERASED)) {
                    erasedSubjects.add(entry.subject());
                }
            });
            lines.forEach(this::examine);
            log.forEach(this::mustBeAttested);
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1).digest();
            return new Verified(lines.size(), before, erased, last, broken);
        }

        /** The end of the chain where the digest that is known is not in it. */
        private String lastKnown(String known) {
            return known.isEmpty()
                            || lines.stream().anyMatch(line -> line.digest().equals(known))
                    ? ""
                    : known;
        }

        private String named(long sequence) {
            return sequence >= 1 && sequence <= lines.size()
                    ? lines.get((int) sequence - 1).operation()
                    : "";
        }

        private void examine(JournalLine line) {
            Optional<Operation> operation =
                    AttestedContent.idIn(line.operation()).flatMap(log::find);
            boolean attested = operation
                    .filter(found -> AttestedContent.named(found).equals(line.operation()))
                    .filter(found -> found.actor().name().equals(line.actor()))
                    .filter(found -> found.finishedAt().equals(line.at()))
                    .filter(found ->
                            line.attests(AttestedContent.of(found, log.entries(found.id(), Integer.MAX_VALUE))))
                    .isPresent();
            if (attested) {
                return;
            }
            if (operation
                    .filter(found -> erasedSubjects.contains("operation:" + found.id()))
                    .isPresent()) {
                erased++;
            } else {
                broken.add(new Broken(line.sequence(), Fault.CONTENT, line.operation()));
            }
        }

        private void mustBeAttested(Operation operation) {
            if (byOperation.containsKey(operation.id())) {
                return;
            }
            boolean older = lines.isEmpty()
                    || !operation.finishedAt().isAfter(lines.get(0).at());
            if (older) {
                before++;
            } else {
                broken.add(new Broken(0, Fault.UNATTESTED, AttestedContent.named(operation)));
            }
        }
    }
}
