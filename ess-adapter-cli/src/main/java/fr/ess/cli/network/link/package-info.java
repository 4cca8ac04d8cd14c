/** The commands on links: add, list, remove, gaps, path, graph, recusal. */
@NullMarked
package fr.ess.cli.network.link;

import org.jspecify.annotations.NullMarked;
