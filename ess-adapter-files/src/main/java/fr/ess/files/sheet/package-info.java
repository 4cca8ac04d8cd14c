/**
 * CSV files and workbooks read and written. A file is judged by its content, once through, before a row is given; whatever
 * it holds, the outcome is rows or an {@code EssException}.
 */
@NullMarked
package fr.ess.files.sheet;

import org.jspecify.annotations.NullMarked;
