/** Verdicts of funding schemes in the words that an officer can paste in a letter. */
@NullMarked
package fr.ess.application.funding;

import org.jspecify.annotations.NullMarked;
