/** The commands on contracts: import, list, show, export, amend, record, report. */
@NullMarked
package fr.ess.cli.contract;

import org.jspecify.annotations.NullMarked;
