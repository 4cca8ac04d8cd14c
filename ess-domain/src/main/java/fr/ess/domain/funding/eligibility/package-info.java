/** Verdicts that explain themselves: clauses, questions that still matter, near misses, amounts, replay. */
@NullMarked
package fr.ess.domain.funding.eligibility;

import org.jspecify.annotations.NullMarked;
