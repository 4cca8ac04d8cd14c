/** The contracts of the territory and their money, for programs and for people. */
@NullMarked
package fr.ess.http.contract;

import org.jspecify.annotations.NullMarked;
