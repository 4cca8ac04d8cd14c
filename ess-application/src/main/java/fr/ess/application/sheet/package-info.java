/**
 * Tabular files in and out, whatever their subject: rows that stream, a header found under title lines, columns matched
 * to what the product knows with a confidence and a reason, and a file of instructions that settles what was proposed.
 */
@NullMarked
package fr.ess.application.sheet;

import org.jspecify.annotations.NullMarked;
