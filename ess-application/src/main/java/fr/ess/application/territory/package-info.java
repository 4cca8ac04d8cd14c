/** Use cases of the territories: define one from its intercommunalités and communes, consult it on any day. */
@NullMarked
package fr.ess.application.territory;

import org.jspecify.annotations.NullMarked;
