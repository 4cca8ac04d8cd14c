/** Funding schemes written by hand as YAML, and the dated ceilings and thresholds that ship with the product. */
@NullMarked
package fr.ess.files.funding;

import org.jspecify.annotations.NullMarked;
