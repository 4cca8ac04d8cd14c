/** The charters of the territory, for programs and for people. */
@NullMarked
package fr.ess.http.charter;

import org.jspecify.annotations.NullMarked;
