/** What is wrong with schemes before they are published, each finding with a witness. */
@NullMarked
package fr.ess.domain.funding.analysis;

import org.jspecify.annotations.NullMarked;
