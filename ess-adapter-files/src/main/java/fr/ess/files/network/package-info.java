/** Pictures of links: GraphML for other tools, SVG for eyes. */
@NullMarked
package fr.ess.files.network;

import org.jspecify.annotations.NullMarked;
