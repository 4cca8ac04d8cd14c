/** The commands on the whole data set as text: export, import. */
@NullMarked
package fr.ess.cli.bundle;

import org.jspecify.annotations.NullMarked;
