/**
 * What every route needs: reading a request, answering it with the right headers, errors as problems or pages, texts,
 * templates and assets.
 */
@NullMarked
package fr.ess.http.shared;

import org.jspecify.annotations.NullMarked;
