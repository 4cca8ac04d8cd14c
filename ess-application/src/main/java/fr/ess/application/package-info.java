/**
 * The use cases, one package a feature: inbound ports are final classes named by what a person does, outbound ports are
 * interfaces named by role. Transactions, constraints and the record of operations live here.
 */
@NullMarked
package fr.ess.application;

import org.jspecify.annotations.NullMarked;
