/** The whole data set as text in one directory, out of a store and into an empty one. */
@NullMarked
package fr.ess.application.bundle;

import org.jspecify.annotations.NullMarked;
