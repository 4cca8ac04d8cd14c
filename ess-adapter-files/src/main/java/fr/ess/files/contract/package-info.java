/** Contracts as pages to print. */
@NullMarked
package fr.ess.files.contract;

import org.jspecify.annotations.NullMarked;
