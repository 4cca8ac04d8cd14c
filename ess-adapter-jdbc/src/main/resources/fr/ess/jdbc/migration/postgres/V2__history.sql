-- What operations replaced: the record of a source as it stood before, with which it can be put back. Append-only.
CREATE TABLE structure_history (
    seq              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operation_id     BIGINT NOT NULL,
    structure_id     BIGINT NOT NULL, -- no reference: an undo may take the structure out
    source           TEXT NOT NULL,
    source_kind      TEXT NOT NULL,
    after_operation  BIGINT, -- the operation the record named after the change, NULL when there was none any more
    before_operation BIGINT, -- the same before the change, NULL with all that follows when the source stated nothing
    stated_on        TEXT,
    facts            TEXT,
    establishments   TEXT,
    proofs           TEXT
);

CREATE INDEX structure_history_operation ON structure_history (operation_id, seq);
