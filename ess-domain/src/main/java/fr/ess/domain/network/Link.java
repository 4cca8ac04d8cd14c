package fr.ess.domain.network;

import fr.ess.domain.shared.DateRange;

/**
 * A dated link between two actors, with what shows it.
 *
 * @param evidence the words of the record that states it, such as the title of the mandate
 * @param record the id of that record
 */
public record Link(Actor one, Actor other, LinkKind kind, DateRange days, String evidence, String record) {}
