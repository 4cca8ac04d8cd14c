/** The directory that holds a whole data set: a manifest, and one file of JSON lines for each kind of record. */
@NullMarked
package fr.ess.files.bundle;

import org.jspecify.annotations.NullMarked;
