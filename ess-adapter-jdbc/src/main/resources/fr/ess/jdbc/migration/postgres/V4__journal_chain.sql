-- The schema of ../sqlite, in the types of PostgreSQL.

-- What proves the journal: a line for each operation, with the digest of what it wrote and that of the line before.
CREATE TABLE journal_line (
    sequence   BIGINT PRIMARY KEY,
    written_at TEXT NOT NULL,
    actor      TEXT NOT NULL,
    operation  TEXT NOT NULL, -- its kind and id
    why        TEXT NOT NULL,
    content    TEXT NOT NULL, -- SHA-256 of the operation and its entries
    previous   TEXT NOT NULL,
    digest     TEXT NOT NULL
);
