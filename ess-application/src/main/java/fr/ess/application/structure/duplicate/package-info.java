/**
 * Duplicates of the directory: finding the pairs that look like one structure, and remembering those that a person
 * declared to be two.
 */
@NullMarked
package fr.ess.application.structure.duplicate;

import org.jspecify.annotations.NullMarked;
