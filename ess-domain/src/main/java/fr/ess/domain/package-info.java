/**
 * The pure core of the product, one package a feature. No input or output, no clock, no framework: dates are
 * parameters, reference lists are values, and every answer carries its reasons.
 */
@NullMarked
package fr.ess.domain;

import org.jspecify.annotations.NullMarked;
