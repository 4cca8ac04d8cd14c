package fr.ess.application.structure.sirene;

/** Opens the stock files of SIRENE. */
public interface SireneSource {

    /**
     * Opens the files and reads their headers.
     *
     * @throws fr.ess.domain.shared.EssException FILE_NOT_FOUND or FILE_UNREADABLE; STOCK_OTHER_FILE for another file than
     *     the one expected; STOCK_OLD_FORMAT for the one abandoned in 2019; STOCK_ARCHIVE_DAMAGED
     */
    SireneStock open(SireneFiles files, SireneSelection selection);
}
