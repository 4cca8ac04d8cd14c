/** The commands on proposals: list, add, accept, refuse. */
@NullMarked
package fr.ess.cli.structure.proposal;

import org.jspecify.annotations.NullMarked;
