/** The database itself: opening, migrations, the one writer and the readers, and what SQL errors mean to people. */
@NullMarked
package fr.ess.jdbc.shared;

import org.jspecify.annotations.NullMarked;
