/** Networks for programs and for people: their heads, and those in them who may be shown to anyone. */
@NullMarked
package fr.ess.http.network;

import org.jspecify.annotations.NullMarked;
