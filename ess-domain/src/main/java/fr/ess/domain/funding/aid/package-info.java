/** Limits of State aid on a day: de minimis windows and local authorities' own contribution. */
@NullMarked
package fr.ess.domain.funding.aid;

import org.jspecify.annotations.NullMarked;
