/** The care of the store: backups, restorations, and what a doctor finds wrong in it. */
@NullMarked
package fr.ess.application.upkeep;

import org.jspecify.annotations.NullMarked;
