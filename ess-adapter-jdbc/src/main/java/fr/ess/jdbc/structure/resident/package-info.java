/**
 * An image of the index of the directory for large ones: columns and compressed sets of entries in one file beside the
 * database, mapped into memory, which answers as the index in SQL does. It bears the mark of the state it shows; of
 * what little changed since, a second image is made in memory, and both answer together as segments of the directory. After
 * many changes it answers nothing until it is made anew.
 */
@NullMarked
package fr.ess.jdbc.structure.resident;

import org.jspecify.annotations.NullMarked;
