/** Reading the reference data that ships with the product: nomenclatures, legal lists, geography. */
@NullMarked
package fr.ess.files.reference;

import org.jspecify.annotations.NullMarked;
