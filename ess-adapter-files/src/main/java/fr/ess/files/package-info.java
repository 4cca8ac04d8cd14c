/** Formats in and out, and the reference data that ships with the product: the adapter that speaks files. */
@NullMarked
package fr.ess.files;

import org.jspecify.annotations.NullMarked;
