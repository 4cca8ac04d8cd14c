/** Keeping people: entering them, making one of two, and what they decide about their own data. */
@NullMarked
package fr.ess.application.stakeholder;

import org.jspecify.annotations.NullMarked;
