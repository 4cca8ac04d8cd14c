-- A source may state several things of one structure, each with its own day and operation: what the mission curates field
-- by field, and what two merged structures were known by.
CREATE TABLE source_record_in_parts (
    structure_id   INTEGER NOT NULL REFERENCES structure (id),
    source         TEXT NOT NULL,
    part           TEXT NOT NULL,
    source_kind    TEXT NOT NULL,
    stated_on      TEXT NOT NULL,
    operation_id   INTEGER NOT NULL,
    facts          TEXT NOT NULL, -- JSON object: text by field
    establishments TEXT NOT NULL, -- JSON array of objects of text
    proofs         TEXT NOT NULL, -- JSON array of objects of text
    PRIMARY KEY (structure_id, source, part)
) STRICT, WITHOUT ROWID;

INSERT INTO source_record_in_parts
SELECT structure_id, source, '', source_kind, stated_on, operation_id, facts, establishments, proofs
FROM source_record;

DROP TABLE source_record;
ALTER TABLE source_record_in_parts RENAME TO source_record;

CREATE INDEX source_record_source ON source_record (source, structure_id);

ALTER TABLE structure_history ADD COLUMN part TEXT NOT NULL DEFAULT '';

-- All that a mission enters by hand, whatever its kind.
CREATE TABLE ledger_entry (
    kind         TEXT NOT NULL,
    id           INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    operation_id INTEGER NOT NULL,
    body         TEXT NOT NULL, -- JSON object: the components of the thing
    PRIMARY KEY (kind, id)
) STRICT;

-- What things refer to, derived from their bodies.
CREATE TABLE ledger_link (
    target_kind TEXT NOT NULL,
    target_id   INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    id          INTEGER NOT NULL,
    PRIMARY KEY (target_kind, target_id, kind, id),
    FOREIGN KEY (kind, id) REFERENCES ledger_entry (kind, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_link_entry ON ledger_link (kind, id);

-- What operations replaced: a thing as it was before, with which it can be put back. Append-only.
CREATE TABLE ledger_history (
    seq              INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id     INTEGER NOT NULL,
    kind             TEXT NOT NULL,
    id               INTEGER NOT NULL,
    after_operation  INTEGER, -- the operation the thing named after the change, NULL when it was taken out
    before_operation INTEGER, -- the same before the change, NULL with the body when it was not there
    body             TEXT
) STRICT;

CREATE INDEX ledger_history_operation ON ledger_history (operation_id, seq);
