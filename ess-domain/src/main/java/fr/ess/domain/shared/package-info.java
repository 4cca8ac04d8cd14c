/**
 * The few values every feature shares: dates with validity, exact money, opaque ids, folded text, coded messages and
 * values that remember where they come from.
 */
@NullMarked
package fr.ess.domain.shared;

import org.jspecify.annotations.NullMarked;
