package fr.ess.jdbc.structure.resident;

/** The parts of an image, in the order of its file. An entry goes by its number, in the order of the curve. */
enum Section {
    /** The id of each entry. */
    IDS,
    /** The place of each entry in the order of names. */
    RANKS,
    /** The entry at each place in the order of names. */
    BY_RANK,
    /** Where the folded name at each place begins. */
    NAME_STARTS,
    NAMES,
    /** The number of each entry's family, section, headcount and status together. */
    TRAITS,
    TRAIT_TABLE,
    /** The number of each entry's commune and EPCI together. */
    PLACES,
    PLACE_TABLE,
    /** Columns of the positions of the first entries; those of the others are unknown. */
    POSITIONS,
    /** Least and greatest longitude and latitude of each block of these. */
    BLOCKS,
    /** The entry of each further site, in the order of the curve. */
    SITE_ENTRIES,
    /** These sites in the order of their entries. */
    SITES_BY_ENTRY,
    SITE_POSITIONS,
    SITE_BLOCKS,
    TERM_STARTS,
    TERMS,
    /** For each term its only entry, or which of the sets. */
    POSTINGS,
    SET_STARTS,
    SETS
}
