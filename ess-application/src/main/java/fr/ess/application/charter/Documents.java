package fr.ess.application.charter;

import fr.ess.application.shared.Ids;

/**
 * A charter, a contract, an action sheet or a body as one readable document. Reading what was written gives an equal
 * thing.
 */
public interface Documents {

    /**
     * Reads a document.
     *
     * @param type the record it describes
     * @param file its name, for refusals
     * @param ids gives the id that the document lacks
     * @throws fr.ess.domain.shared.EssException DOCUMENT_INVALID with the {@code file}, the {@code line} and what is wrong
     *     there
     */
    <T extends Record> T read(Class<T> type, String file, String text, Ids ids);

    /** The document of a thing. */
    String write(Record thing);
}
