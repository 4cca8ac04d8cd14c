/** The commands on envelopes: list, show, transfer, and what happens to files. */
@NullMarked
package fr.ess.cli.contract.envelope;

import org.jspecify.annotations.NullMarked;
