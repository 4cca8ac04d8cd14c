/** The care of the database, from a terminal. */
@NullMarked
package fr.ess.cli.upkeep;

import org.jspecify.annotations.NullMarked;
