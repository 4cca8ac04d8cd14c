/** Structures with what each source states of them, and the index that finds and counts them, in SQL. */
@NullMarked
package fr.ess.jdbc.structure;

import org.jspecify.annotations.NullMarked;
