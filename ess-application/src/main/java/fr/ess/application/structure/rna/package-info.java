/**
 * The national register of associations (répertoire national des associations, RNA): associations without SIREN included,
 * joined to what the directory knows by number only; what merely looks alike is proposed, never joined. The person who
 * declared an association, with her address, telephone and mail, is never stored.
 */
@NullMarked
package fr.ess.application.structure.rna;

import org.jspecify.annotations.NullMarked;
