/** The commands on what must be asked again: verify, list, ask, show, answer. */
@NullMarked
package fr.ess.cli.structure.freshness;

import org.jspecify.annotations.NullMarked;
