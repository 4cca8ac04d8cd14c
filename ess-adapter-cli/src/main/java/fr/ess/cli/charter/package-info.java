/** The commands on charters: import, list, show, export, adopt. */
@NullMarked
package fr.ess.cli.charter;

import org.jspecify.annotations.NullMarked;
