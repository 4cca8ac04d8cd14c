package fr.ess.domain.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a charter: a stake, an axis, an objective or a measure.
 *
 * @param parent the part it belongs to; absent at the top
 * @param text its sentences, in order
 */
public record Node(NodeCode code, Rank rank, Optional<NodeCode> parent, String title, List<Sentence> text) {

    public Node {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a part of a charter has a title");
        }
        text = List.copyOf(text);
    }

    /** The sentences where the ESS is inscribed, by place. */
    public SortedMap<SentenceRef, Sentence> inscriptions() {
        SortedMap<SentenceRef, Sentence> found = new TreeMap<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).inscribesEss()) {
                found.put(new SentenceRef(code, i + 1), text.get(i));
            }
        }
        return found;
    }

    /** What of it differs from its state in another version; empty when nothing does. */
    List<Revision.Kind> changesSince(Node before) {
        List<Revision.Kind> changes = new ArrayList<>();
        if (!parent.equals(before.parent)) {
            changes.add(Revision.Kind.MOVED);
        }
        if (!title.equals(before.title)) {
            changes.add(Revision.Kind.RETITLED);
        }
        if (!text.equals(before.text)) {
            changes.add(Revision.Kind.REWORDED);
        }
        return changes;
    }
}
