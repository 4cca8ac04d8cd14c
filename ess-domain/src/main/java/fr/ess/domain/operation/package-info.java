/** What proves the journal of operations: its lines chained by digests, so that an altered past is found and located. */
@NullMarked
package fr.ess.domain.operation;

import org.jspecify.annotations.NullMarked;
