package fr.ess.domain.network;

import fr.ess.domain.shared.MessageCode;

/** What links two actors. */
public enum LinkKind implements MessageCode {
    MANDATE,
    FUNCTION,
    MEMBERSHIP,
    HEAD,
    REFERENT,
    RELATION,
    SUPPORT,
    EVENT,
    PROJECT;

    @Override
    public String key() {
        return MessageCode.key("link", this);
    }
}
