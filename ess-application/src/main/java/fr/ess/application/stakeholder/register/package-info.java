/**
 * The national register of élus (répertoire national des élus, RNE), minimised at the door: what the mission does not need
 * is never stored.
 */
@NullMarked
package fr.ess.application.stakeholder.register;

import org.jspecify.annotations.NullMarked;
