/** The commands on contracts: import, show. */
@NullMarked
package fr.ess.cli.contract;

import org.jspecify.annotations.NullMarked;
