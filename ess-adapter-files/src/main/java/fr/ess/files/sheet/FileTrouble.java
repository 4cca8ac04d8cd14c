package fr.ess.files.sheet;

import fr.ess.domain.shared.MessageCode;

/** What is wrong with a file that cannot be read as a table, in words for people. */
enum FileTrouble implements MessageCode {
    BINARY,
    DIRECTORY,
    ENTRIES,
    PATH,
    DUPLICATE,
    SIZE,
    TOTAL,
    RATIO,
    TOKEN,
    DOCTYPE,
    TEXT,
    FORMULAS,
    COLUMNS;

    @Override
    public String key() {
        return MessageCode.key("file-trouble", this);
    }
}
