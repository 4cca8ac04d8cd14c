/**
 * The ledger: one store for all that a mission enters by hand, from a proposal to a contract. A thing is a record of the
 * domain with an id; its links are the ids it holds, found by reflection, so that merging, undoing, exporting and erasing
 * work for every kind of thing alike.
 */
@NullMarked
package fr.ess.application.ledger;

import org.jspecify.annotations.NullMarked;
