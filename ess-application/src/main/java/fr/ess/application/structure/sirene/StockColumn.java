package fr.ess.application.structure.sirene;

/** A column of a stock file, known by its official header. */
public interface StockColumn {

    /** The header as INSEE writes it. */
    String header();

    /** Whether a file without it is not the one it should be; the others came with later formats. */
    boolean required();
}
