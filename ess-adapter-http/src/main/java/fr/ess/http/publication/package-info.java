/** What the public site says of its own: the home page, the legal notice, the accessibility statement. */
@NullMarked
package fr.ess.http.publication;

import org.jspecify.annotations.NullMarked;
