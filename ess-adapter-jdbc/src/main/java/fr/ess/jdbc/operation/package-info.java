/** The record of operations and its journal in SQL. */
@NullMarked
package fr.ess.jdbc.operation;

import org.jspecify.annotations.NullMarked;
