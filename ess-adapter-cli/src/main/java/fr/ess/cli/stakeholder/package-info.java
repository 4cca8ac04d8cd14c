/** {@code ess person}, {@code ess offer}: people with their roles, and the support they offer. */
@NullMarked
package fr.ess.cli.stakeholder;

import org.jspecify.annotations.NullMarked;
