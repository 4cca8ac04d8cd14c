/** Funding schemes over HTTP: verdicts for programs, and the public page that says what a project may ask for. */
@NullMarked
package fr.ess.http.funding;

import org.jspecify.annotations.NullMarked;
