/** The commands on networks and on links: who belongs where, who is linked to whom, and which links are missing. */
@NullMarked
package fr.ess.cli.network;

import org.jspecify.annotations.NullMarked;
