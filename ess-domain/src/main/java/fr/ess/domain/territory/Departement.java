package fr.ess.domain.territory;

/**
 * A département, or an overseas collectivity that the official code lists beside them.
 *
 * @param code two or three characters
 * @param region the code of its region
 */
public record Departement(String code, String name, String region) {}
