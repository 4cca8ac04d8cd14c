/**
 * Searching the directory: what an entry of the index holds, the facets it is counted by, and the relevance of an entry
 * to some words, defined once here for every store.
 */
@NullMarked
package fr.ess.domain.structure.search;

import org.jspecify.annotations.NullMarked;
