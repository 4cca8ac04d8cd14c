/** What can be known of a structure and its project on a day, each fact with its source and date; unknown is absent. */
@NullMarked
package fr.ess.domain.funding.fact;

import org.jspecify.annotations.NullMarked;
