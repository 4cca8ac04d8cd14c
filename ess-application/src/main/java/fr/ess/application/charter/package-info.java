/** Charters and contracts as documents that people read and write. */
@NullMarked
package fr.ess.application.charter;

import org.jspecify.annotations.NullMarked;
