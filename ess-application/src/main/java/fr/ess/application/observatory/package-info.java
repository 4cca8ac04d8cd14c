/** Measures of the ESS: the panorama of a territory. */
@NullMarked
package fr.ess.application.observatory;

import org.jspecify.annotations.NullMarked;
