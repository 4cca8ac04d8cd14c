/** Serves the directory over HTTP: the JSON API and the public site. Read-only, for the public. */
@NullMarked
package fr.ess.http;

import org.jspecify.annotations.NullMarked;
