/**
 * What every command needs: its syntax and what was given to it, the session it runs in, and how results become tables,
 * JSON, CSV, sentences and exit codes.
 */
@NullMarked
package fr.ess.cli.shared;

import org.jspecify.annotations.NullMarked;
