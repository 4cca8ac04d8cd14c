/**
 * Duplicates in the directory: which pairs of structures are worth comparing, how alike they are and why. Pairs are
 * proposed to a person, who merges them or declares them distinct; nothing here decides alone.
 */
@NullMarked
package fr.ess.domain.structure.duplicate;

import org.jspecify.annotations.NullMarked;
