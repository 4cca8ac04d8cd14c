/** Funding schemes as data: the rule tree, the support, the worked examples, the dated parameters. */
@NullMarked
package fr.ess.domain.funding.scheme;

import org.jspecify.annotations.NullMarked;
