/** Confirming entries, listing those past their term, and re-verification campaigns. */
@NullMarked
package fr.ess.application.structure.freshness;

import org.jspecify.annotations.NullMarked;
