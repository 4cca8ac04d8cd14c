/** The commands on territories: list, show, define. */
@NullMarked
package fr.ess.cli.territory;

import org.jspecify.annotations.NullMarked;
