package fr.ess.application.structure.sirene;

import java.nio.file.Path;

/** Opens the stock files of SIRENE. */
public interface SireneSource {

    /**
     * Opens both files and reads their headers.
     *
     * @param units {@code StockUniteLegale}, CSV or the zip that holds it
     * @param establishments {@code StockEtablissement}, likewise
     * @throws fr.ess.domain.shared.EssException FILE_NOT_FOUND or FILE_UNREADABLE; STOCK_OTHER_FILE for another file than
     *     the one expected; STOCK_OLD_FORMAT for the one abandoned in 2019; STOCK_ARCHIVE_DAMAGED
     */
    SireneStock open(Path units, Path establishments, SireneSelection selection);
}
