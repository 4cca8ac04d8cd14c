/** The panorama of a territory, on a terminal. */
@NullMarked
package fr.ess.cli.observatory;

import org.jspecify.annotations.NullMarked;
