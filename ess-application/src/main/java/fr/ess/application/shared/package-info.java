/**
 * What every use case needs: transactions, ids, progress, constraints on commands, and the sentences that put coded
 * messages into French or English.
 */
@NullMarked
package fr.ess.application.shared;

import org.jspecify.annotations.NullMarked;
