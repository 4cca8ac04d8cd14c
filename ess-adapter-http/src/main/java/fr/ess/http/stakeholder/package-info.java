/** The élus and the support workers, for the public and for programs: published fields only. */
@NullMarked
package fr.ess.http.stakeholder;

import org.jspecify.annotations.NullMarked;
