/** The commands on recorded operations: list, show. */
@NullMarked
package fr.ess.cli.operation;

import org.jspecify.annotations.NullMarked;
