/** Starts the server: the one place of this module that knows the other adapters. */
@NullMarked
package fr.ess.http.boot;

import org.jspecify.annotations.NullMarked;
