/** The care of the store: copies of SQLite files, and what SQL finds wrong in any database. */
@NullMarked
package fr.ess.jdbc.upkeep;

import org.jspecify.annotations.NullMarked;
