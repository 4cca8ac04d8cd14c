/** Territories with their dated perimeters in SQL. */
@NullMarked
package fr.ess.jdbc.territory;

import org.jspecify.annotations.NullMarked;
