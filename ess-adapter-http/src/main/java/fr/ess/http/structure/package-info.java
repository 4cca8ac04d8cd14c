/** The directory over HTTP: search, structure and qualification, for programs and for people. */
@NullMarked
package fr.ess.http.structure;

import org.jspecify.annotations.NullMarked;
