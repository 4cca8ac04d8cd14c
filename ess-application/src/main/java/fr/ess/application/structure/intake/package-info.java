/**
 * Taking structures in from tables: the columns that can be filled and the headers they are known under, the reading of
 * one row into what its source states, the match with structures already known, and the import as one operation.
 */
@NullMarked
package fr.ess.application.structure.intake;

import org.jspecify.annotations.NullMarked;
