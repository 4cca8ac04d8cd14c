/** The territories over HTTP: their composition on a day, the map of their communes, the page about the default one. */
@NullMarked
package fr.ess.http.territory;

import org.jspecify.annotations.NullMarked;
