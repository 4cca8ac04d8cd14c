/** The commands on the chain from a sentence of the charter to a payment: show, list. */
@NullMarked
package fr.ess.cli.contract.chain;

import org.jspecify.annotations.NullMarked;
