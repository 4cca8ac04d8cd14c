/**
 * Networks and who belongs to them, dated relations with a label from either end, and the links between actors: paths,
 * the links that are missing, who holds others together, and who must leave when a file is decided.
 */
@NullMarked
package fr.ess.domain.network;

import org.jspecify.annotations.NullMarked;
