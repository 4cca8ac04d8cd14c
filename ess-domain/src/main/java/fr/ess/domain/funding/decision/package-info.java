/** Conditions on facts, answered in three values, and the exact study of what they leave open. */
@NullMarked
package fr.ess.domain.funding.decision;

import org.jspecify.annotations.NullMarked;
