-- The schema of ../sqlite, in the types of PostgreSQL.

ALTER TABLE source_record ADD COLUMN part TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE source_record ALTER COLUMN part DROP DEFAULT;
ALTER TABLE source_record DROP CONSTRAINT source_record_pkey;
ALTER TABLE source_record ADD PRIMARY KEY (structure_id, source, part);

ALTER TABLE structure_history ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE structure_history ALTER COLUMN part DROP DEFAULT;

-- All that a mission enters by hand, whatever its kind.
CREATE TABLE ledger_entry (
    kind         TEXT COLLATE "C" NOT NULL,
    id           BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    operation_id BIGINT NOT NULL,
    body         TEXT NOT NULL, -- JSON object: the components of the thing
    PRIMARY KEY (kind, id)
);

-- What things refer to, derived from their bodies.
CREATE TABLE ledger_link (
    target_kind TEXT COLLATE "C" NOT NULL,
    target_id   BIGINT NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,
    id          BIGINT NOT NULL,
    PRIMARY KEY (target_kind, target_id, kind, id),
    FOREIGN KEY (kind, id) REFERENCES ledger_entry (kind, id) ON DELETE CASCADE
);

CREATE INDEX ledger_link_entry ON ledger_link (kind, id);

-- What operations replaced: a thing as it was before, with which it can be put back. Append-only.
CREATE TABLE ledger_history (
    seq              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operation_id     BIGINT NOT NULL,
    kind             TEXT NOT NULL,
    id               BIGINT NOT NULL,
    after_operation  BIGINT, -- the operation the thing named after the change, NULL when it was taken out
    before_operation BIGINT, -- the same before the change, NULL with the body when it was not there
    body             TEXT
);

CREATE INDEX ledger_history_operation ON ledger_history (operation_id, seq);
