/** When what is known of structures was last confirmed, and which entries are due to be asked again. */
@NullMarked
package fr.ess.domain.structure.freshness;

import org.jspecify.annotations.NullMarked;
