package fr.ess.application.structure.sirene;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What is wanted of the register. Both questions are asked a few times for each value that they depend on, from any thread.
 *
 * @param candidates of a legal category and of whether SIRENE marks the unit
 * @param within of the code of a commune, as SIRENE writes it
 */
public record SireneSelection(BiPredicate<String, Boolean> candidates, Predicate<String> within) {}
