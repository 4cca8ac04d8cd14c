/** The links between actors, from everything that states one. */
@NullMarked
package fr.ess.application.network;

import org.jspecify.annotations.NullMarked;
