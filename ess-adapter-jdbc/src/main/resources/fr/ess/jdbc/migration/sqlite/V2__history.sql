-- What operations replaced: the record of a source as it stood before, with which it can be put back. Append-only.
CREATE TABLE structure_history (
    seq              INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id     INTEGER NOT NULL,
    structure_id     INTEGER NOT NULL, -- no reference: an undo may take the structure out
    source           TEXT NOT NULL,
    source_kind      TEXT NOT NULL,
    after_operation  INTEGER, -- the operation the record named after the change, NULL when there was none any more
    before_operation INTEGER, -- the same before the change, NULL with all that follows when the source stated nothing
    stated_on        TEXT,
    facts            TEXT,
    establishments   TEXT,
    proofs           TEXT
) STRICT;

CREATE INDEX structure_history_operation ON structure_history (operation_id, seq);
