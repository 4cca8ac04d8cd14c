/**
 * The territory and its official geography: communes, intercommunalités, départements and regions at one vintage of the
 * official code, the dated history of communes, the gazetteer that understands what people write, and the territories
 * of missions as dated perimeters with sourced figures.
 */
@NullMarked
package fr.ess.domain.territory;

import org.jspecify.annotations.NullMarked;
