/** Reads the stock files of SIRENE: tens of millions of rows, of which few are wanted. */
@NullMarked
package fr.ess.files.structure.sirene;

import org.jspecify.annotations.NullMarked;
