/** The catalogue of criteria: one class each, which documents itself and becomes a condition on a day. */
@NullMarked
package fr.ess.domain.funding.criterion;

import org.jspecify.annotations.NullMarked;
