/**
 * Use cases of the directory: register and import structures, search and show them, explain their qualification, export
 * them; with the ports to the store, the index and the reference lists.
 */
@NullMarked
package fr.ess.application.structure;

import org.jspecify.annotations.NullMarked;
