/** The contracts of the territory: kept, enriched act by act, followed down to the payments. */
@NullMarked
package fr.ess.application.contract;

import org.jspecify.annotations.NullMarked;
