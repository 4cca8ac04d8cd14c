/** Changes suggested from outside, waiting for an officer's decision. */
@NullMarked
package fr.ess.application.structure.proposal;

import org.jspecify.annotations.NullMarked;
