package fr.ess.domain.territory;

/** The legal kinds of EPCI, by the codes of the national list (DGCL). */
public enum EpciType {
    /** Communauté de communes. */
    CC,
    /** Communauté d'agglomération. */
    CA,
    /** Communauté urbaine. */
    CU,
    /** Métropole. */
    METRO,
    /** Métropole de Lyon, a local authority of its own kind. */
    MET69
}
