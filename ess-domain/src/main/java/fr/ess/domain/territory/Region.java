package fr.ess.domain.territory;

/**
 * A region, or an overseas collectivity that the official code lists beside them.
 *
 * @param code two or three characters
 */
public record Region(String code, String name) {}
