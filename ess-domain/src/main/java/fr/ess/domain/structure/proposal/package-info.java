/** Changes that somebody outside the mission suggests: they wait beside the live record until an officer decides. */
@NullMarked
package fr.ess.domain.structure.proposal;

import org.jspecify.annotations.NullMarked;
