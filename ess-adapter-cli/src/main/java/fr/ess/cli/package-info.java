/** The command {@code ess}: a driving adapter, one package a feature, wired in {@code boot}. */
@NullMarked
package fr.ess.cli;

import org.jspecify.annotations.NullMarked;
