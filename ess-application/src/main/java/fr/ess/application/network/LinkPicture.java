package fr.ess.application.network;

import fr.ess.domain.network.Link;
import fr.ess.domain.shared.MessageCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Linked actors on a day, to be drawn or opened in another tool.
 *
 * @param nodes in the order of the actors
 * @param links every link between two of them, in the order of their ends
 */
public record LinkPicture(LocalDate asOf, List<Node> nodes, List<Link> links) {

    /** What an actor is drawn as. */
    public enum Family implements MessageCode {
        STRUCTURE,
        ELU,
        PERSON,
        NETWORK,
        COLLECTIVITY,
        OCCASION;

        @Override
        public String key() {
            return MessageCode.key("picture-family", this);
        }
    }

    /**
     * One actor.
     *
     * @param contacts how many others it is directly linked to that day, those left out of the picture included
     */
    public record Node(NamedActor named, Family family, int contacts) {}

    public LinkPicture {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }
}
