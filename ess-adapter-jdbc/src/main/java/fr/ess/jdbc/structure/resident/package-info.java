/**
 * An image of the index of the directory for large ones: columns and compressed sets of entries in one file beside the
 * database, mapped into memory, which answers as the index in SQL does. It bears the mark of the state it shows; when that
 * is no more the state of the database, it answers nothing until it is made anew.
 */
@NullMarked
package fr.ess.jdbc.structure.resident;

import org.jspecify.annotations.NullMarked;
