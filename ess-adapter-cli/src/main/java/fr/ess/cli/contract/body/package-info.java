/** The commands on bodies: import, list, show, export, sit, decide. */
@NullMarked
package fr.ess.cli.contract.body;

import org.jspecify.annotations.NullMarked;
