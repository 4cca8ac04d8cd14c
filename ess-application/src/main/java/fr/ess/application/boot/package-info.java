/** Opens the product for a host: wires the modules given and hands out the use cases. */
@NullMarked
package fr.ess.application.boot;

import org.jspecify.annotations.NullMarked;
