/** The commands on funding schemes: keeping and studying them, applying them, giving their decisions again. */
@NullMarked
package fr.ess.cli.funding;

import org.jspecify.annotations.NullMarked;
