/**
 * The record of what was done to the data: each import or definition is one operation that can be listed and shown, with
 * its entries in the journal.
 */
@NullMarked
package fr.ess.application.operation;

import org.jspecify.annotations.NullMarked;
