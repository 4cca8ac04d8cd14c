/** Taking national registers and lists in: the verbs of {@code ess import}, and what their answers have in common. */
@NullMarked
package fr.ess.cli.structure.intake;

import org.jspecify.annotations.NullMarked;
