/** Measures of the ESS of a territory. */
@NullMarked
package fr.ess.domain.observatory;

import org.jspecify.annotations.NullMarked;
