/**
 * Funding schemes kept, checked and applied: to one request, to all schemes for a project, to a whole directory; and their
 * verdicts in the words that an officer can paste in a letter.
 */
@NullMarked
package fr.ess.application.funding;

import org.jspecify.annotations.NullMarked;
