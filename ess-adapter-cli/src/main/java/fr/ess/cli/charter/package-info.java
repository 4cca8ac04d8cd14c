/** The command on charters: import. */
@NullMarked
package fr.ess.cli.charter;

import org.jspecify.annotations.NullMarked;
