/**
 * Verdicts that explain themselves: clauses, questions that still matter, near misses, amounts, replay.
 *
 * <p>What compiles and judges is written in plain loops, without streams, and keeps no record as a key: a whole territory is
 * judged in a process just begun, where code met once costs more than what it does (docs/benchmarks.md).
 */
@NullMarked
package fr.ess.domain.funding.eligibility;

import org.jspecify.annotations.NullMarked;
