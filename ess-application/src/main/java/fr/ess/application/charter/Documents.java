package fr.ess.application.charter;

import fr.ess.application.shared.Ids;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A charter, a contract, an action sheet or a body as one readable document, in YAML or as a workbook. Reading what was
 * written gives an equal thing.
 */
public interface Documents {

    /** What a document is written in. */
    enum Form {
        YAML,
        WORKBOOK
    }

    /**
     * Reads a document in YAML.
     *
     * @param type the record it describes, or the family of those it may describe
     * @param file its name, for refusals
     * @param ids gives the id that the document lacks
     * @throws fr.ess.domain.shared.EssException DOCUMENT_INVALID with the {@code file}, the {@code line} and what is wrong
     *     there
     */
    <T> T read(Class<T> type, String file, String text, Ids ids);

    /**
     * Reads a document from a file, in YAML or a workbook: its content decides.
     *
     * @throws fr.ess.domain.shared.EssException DOCUMENT_INVALID as above; WORKBOOK_INVALID with the {@code file}, the
     *     {@code sheet}, the {@code cell} and what is wrong there; FILE_NOT_FOUND, FILE_UNREADABLE, WORKBOOK_UNSAFE or
     *     WORKBOOK_UNREADABLE
     */
    <T> T read(Class<T> type, Path file, Ids ids);

    /** The document of a thing, in YAML. */
    String write(Record thing);

    /**
     * Writes the document of a thing. The stream is left open.
     *
     * @throws fr.ess.domain.shared.EssException OUTPUT_FAILED
     */
    void write(Record thing, Form form, OutputStream out);

    /** A document that ships with the product: what is published of the Pays de Rennes, and the worked example. */
    String shipped(Shipped document);

    /** The documents that ship with the product. */
    enum Shipped {
        RENNES_CHARTER,
        RENNES_CONTRACT,
        EXAMPLE_CHARTER,
        EXAMPLE_CONTRACT,
        EXAMPLE_SHEET_1,
        EXAMPLE_SHEET_2,
        EXAMPLE_COMMITTEE,
        EXAMPLE_COUNCIL,
        EXAMPLE_ASSEMBLY
    }
}
