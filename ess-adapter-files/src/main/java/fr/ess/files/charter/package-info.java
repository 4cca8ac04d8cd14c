/** Charters and contracts as YAML. */
@NullMarked
package fr.ess.files.charter;

import org.jspecify.annotations.NullMarked;
