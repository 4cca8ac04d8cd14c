/** Where the command is put together: the one place of this adapter that knows the other adapters and Guice. */
@NullMarked
package fr.ess.cli.boot;

import org.jspecify.annotations.NullMarked;
