package fr.ess.domain.contract;

/** The contracts that a territory signs. */
public enum ContractKind {
    /** Contrat de pays (LOADDT 99-533, art. 25), until 2010 and on. */
    PAYS,
    /** Contrat de partenariat Europe/Région/pays, 2014–2020. */
    PARTNERSHIP,
    /** Contrat de relance, then pour la réussite, de la transition écologique (circulaire of 20 November 2020). */
    CRTE,
    LEADER,
    LOCAL
}
