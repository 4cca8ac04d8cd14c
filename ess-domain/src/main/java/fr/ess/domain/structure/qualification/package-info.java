/**
 * Is a structure part of the social and solidarity economy, by which way, since when and until when, and why: the legal
 * answer and the statistical one, kept apart, for any day. Unknown is an answer that names the missing proof.
 */
@NullMarked
package fr.ess.domain.structure.qualification;

import org.jspecify.annotations.NullMarked;
