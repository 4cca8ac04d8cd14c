/**
 * People, apart from their roles: élus with dated mandates, people with dated functions in structures, support workers
 * with what they offer and where; and what of them may be published.
 */
@NullMarked
package fr.ess.domain.stakeholder;

import org.jspecify.annotations.NullMarked;
