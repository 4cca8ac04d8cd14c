/**
 * The directory: structures with their identifiers, names, establishments and activity, each value with the sources that
 * gave it, and the stated rule that chooses among them.
 */
@NullMarked
package fr.ess.domain.structure;

import org.jspecify.annotations.NullMarked;
