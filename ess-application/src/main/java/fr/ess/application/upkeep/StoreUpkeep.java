package fr.ess.application.upkeep;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.StructureId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The store taken as a whole. Copies are made outside any unit of work; questions are asked inside one. */
public interface StoreUpkeep {

    /**
     * Writes one consistent state of the store to a file, beside any writer. The file is whole and checked before it bears
     * its name; otherwise nothing stands there, or what stood there before.
     *
     * @return its size in bytes
     * @throws fr.ess.domain.shared.EssException UPKEEP_UNSUPPORTED on a server; DATABASE_NOT_FOUND; UPKEEP_SAME_FILE;
     *     BACKUP_EXISTS unless replacing; DATABASE_DAMAGED when the store has no whole state to give; OUTPUT_FAILED
     */
    long backUpTo(Path file, boolean replacing);

    /**
     * Puts a backup in the place of the store, all at once, once it is checked. What stood there before stays beside.
     *
     * @return where the former store stands now; empty when there was none
     * @throws fr.ess.domain.shared.EssException UPKEEP_UNSUPPORTED on a server; FILE_NOT_FOUND; UPKEEP_SAME_FILE;
     *     BACKUP_NOT_OURS, BACKUP_DAMAGED or DATABASE_NEWER for a backup that cannot serve; DATABASE_IN_USE while another
     *     program has the store open; OUTPUT_FAILED. Nothing was changed.
     */
    Optional<Path> restoreFrom(Path backup);

    /** The number of the schema the store bears. */
    int schema();

    /** What the store itself finds wrong; when it is {@link Fault#FILE_DAMAGED}, the rest cannot be asked. */
    List<Finding> findings();

    /** The structures that have records, after one in the order of ids. */
    List<StructureId> listAfter(StructureId bound, int limit);

    /** The numbers kept beside these structures, to find them by; a structure without any is absent. */
    Map<StructureId, SortedSet<Identifier>> keptIdentifiers(List<StructureId> structures);

    /** What the index holds under ids that bear no record. */
    List<StructureId> strayEntries();
}
