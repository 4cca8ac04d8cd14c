/**
 * The charter of a territory: its diagnosis, its versioned tree from stakes to measures, where the ESS is inscribed in it
 * sentence by sentence, which collectivités adopted it, and the programmes that refer to the same measures.
 */
@NullMarked
package fr.ess.domain.charter;

import org.jspecify.annotations.NullMarked;
