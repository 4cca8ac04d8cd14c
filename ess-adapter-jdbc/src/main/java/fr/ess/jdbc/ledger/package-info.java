/** The ledger in SQL: one row a thing, one a link, one a replaced state. */
@NullMarked
package fr.ess.jdbc.ledger;

import org.jspecify.annotations.NullMarked;
