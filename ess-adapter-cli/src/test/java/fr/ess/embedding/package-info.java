/** The library as a host program uses it, on a real SQLite file and real files of authorities. */
@NullMarked
package fr.ess.embedding;

import org.jspecify.annotations.NullMarked;
