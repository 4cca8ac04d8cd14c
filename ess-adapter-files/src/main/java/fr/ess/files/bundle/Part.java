package fr.ess.files.bundle;

import java.util.Arrays;
import java.util.Optional;

/** The files of a bundle beside its manifest, in the order in which they are read. */
enum Part {
    TERRITORIES("territories.jsonl"),
    OPERATIONS("operations.jsonl"),
    JOURNAL("journal.jsonl"),
    JOURNAL_CHAIN("journal-chain.jsonl"),
    SOURCE_RECORDS("source-records.jsonl"),
    STRUCTURE_HISTORY("structure-history.jsonl"),
    LEDGER("ledger.jsonl"),
    LEDGER_HISTORY("ledger-history.jsonl");

    private final String file;

    Part(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    static Optional<Part> find(String file) {
        return Arrays.stream(values()).filter(part -> part.file.equals(file)).findFirst();
    }
}
