/**
 * The geography that the product ships with, read from its resources: the official code, the history of the communes of
 * Brittany, outlines for maps, and ready-made territories. Their sources stand in ATTRIBUTION.md beside them.
 */
@NullMarked
package fr.ess.files.territory;

import org.jspecify.annotations.NullMarked;
