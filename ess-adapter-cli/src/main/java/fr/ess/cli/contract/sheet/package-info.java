/** The commands on action sheets: import, list, show, export, report. */
@NullMarked
package fr.ess.cli.contract.sheet;

import org.jspecify.annotations.NullMarked;
