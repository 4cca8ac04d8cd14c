/**
 * Taking in the two stock files of SIRENE: which units and establishments are read, what each row states, and the import
 * of a territory or of the whole country as one operation.
 */
@NullMarked
package fr.ess.application.structure.sirene;

import org.jspecify.annotations.NullMarked;
