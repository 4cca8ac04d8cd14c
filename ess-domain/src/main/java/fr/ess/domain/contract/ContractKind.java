package fr.ess.domain.contract;

import fr.ess.domain.shared.MessageCode;

/** The contracts that a territory signs. */
public enum ContractKind implements MessageCode {
    /** Contrat de pays (LOADDT 99-533, art. 25), until 2010 and on. */
    PAYS,
    /** Contrat de partenariat Europe/Région/pays, 2014–2020. */
    PARTNERSHIP,
    /** Contrat de relance, then pour la réussite, de la transition écologique (circulaire of 20 November 2020). */
    CRTE,
    LEADER,
    LOCAL;

    @Override
    public String key() {
        return MessageCode.key("contract-kind", this);
    }
}
