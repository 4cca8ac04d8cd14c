/** The directory's reference lists as they ship, and the directory as documents for machines: JSON and GeoJSON. */
@NullMarked
package fr.ess.files.structure;

import org.jspecify.annotations.NullMarked;
