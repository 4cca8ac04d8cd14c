/** The commands on duplicates of the directory: list, reject. */
@NullMarked
package fr.ess.cli.structure.duplicate;

import org.jspecify.annotations.NullMarked;
