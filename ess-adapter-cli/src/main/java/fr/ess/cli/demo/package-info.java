/** The demonstration: a directory of the Pays de Rennes made of real public data, its panorama, and the site over it. */
@NullMarked
package fr.ess.cli.demo;

import org.jspecify.annotations.NullMarked;
