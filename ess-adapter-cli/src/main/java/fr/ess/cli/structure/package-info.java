/** The commands on structures: search, show, explain, export, add, and import from a table. */
@NullMarked
package fr.ess.cli.structure;

import org.jspecify.annotations.NullMarked;
