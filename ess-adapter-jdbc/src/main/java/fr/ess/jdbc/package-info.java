/** Stores in SQL through Jdbi: one SQLite file that the product creates and keeps up to date by itself. */
@NullMarked
package fr.ess.jdbc;

import org.jspecify.annotations.NullMarked;
