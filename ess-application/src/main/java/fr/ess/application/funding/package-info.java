/** Funding schemes kept, checked and applied: to one request, to all schemes for a project, to a whole directory. */
@NullMarked
package fr.ess.application.funding;

import org.jspecify.annotations.NullMarked;
