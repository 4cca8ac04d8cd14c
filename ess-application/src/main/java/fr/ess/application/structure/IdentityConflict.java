package fr.ess.application.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.StructureId;
import java.util.List;
import java.util.stream.Collectors;

/** An official number that several structures bear: all are named, nobody decides by chance. */
public record IdentityConflict(Identifier identifier, List<Bearer> bearers) {

    public IdentityConflict {
        bearers = List.copyOf(bearers);
    }

    /** The conflict as every screen, file and answer says it. */
    public Message said() {
        String names = bearers.stream()
                .map(bearer -> bearer.name() + " (" + bearer.id() + ")")
                .collect(Collectors.joining(", "));
        return Message.of(Code.IDENTITY, "kind", identifier.kind())
                .with("number", identifier.value())
                .with("count", bearers.size())
                .with("bearers", names);
    }

    /** One of the structures that bear a number. */
    public record Bearer(StructureId id, String name) {}

    /** What is said of a conflict. */
    enum Code implements MessageCode {
        IDENTITY;

        @Override
        public String key() {
            return MessageCode.key("conflict", this);
        }
    }
}
