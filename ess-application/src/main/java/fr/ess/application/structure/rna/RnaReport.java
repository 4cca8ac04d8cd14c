package fr.ess.application.structure.rna;

import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.intake.KnownRegister;
import fr.ess.application.structure.intake.RegisterReport;
import java.util.Optional;

/**
 * What an import of associations did, or would do.
 *
 * @param layout which of the two layouts the file has
 * @param tables how many tables the file holds
 * @param dissolved associations that the register says dissolved or deleted, that nobody knew, and that were left out
 * @param continued lines of the older layout whose associations go on under a national number that nobody knew: the other
 *     layout speaks of them
 * @param alike pairs of an association just added and a structure that looks like it, to be decided; absent when too many
 *     were added to compare them all here
 */
public record RnaReport(
        KnownRegister layout,
        int tables,
        RegisterReport taken,
        long dissolved,
        long continued,
        Optional<Duplicates> alike) {}
