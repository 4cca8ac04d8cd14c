/**
 * What public lists prove about structures that are known: the list of ESS France, and the agréments and conventions that
 * authorities publish. A list names nobody into the directory unless it is asked to.
 */
@NullMarked
package fr.ess.application.structure.evidence;

import org.jspecify.annotations.NullMarked;
