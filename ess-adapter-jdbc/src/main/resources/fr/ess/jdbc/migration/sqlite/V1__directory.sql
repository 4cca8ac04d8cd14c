-- Days are ISO 8601 text, instants ISO 8601 text in UTC; ids are 64-bit; an open end of a range is NULL.

CREATE TABLE operation (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL,
    actor       TEXT NOT NULL,
    started_at  TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    subject     TEXT NOT NULL,
    counts      TEXT NOT NULL -- JSON object: number by stable key
) STRICT;

CREATE TABLE audit_entry (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    action       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    content      TEXT NOT NULL
) STRICT;

CREATE INDEX audit_entry_operation ON audit_entry (operation_id, seq);

CREATE TABLE territory (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    known_since TEXT NOT NULL,
    version     INTEGER NOT NULL
) STRICT;

CREATE TABLE territory_commune (
    territory_id INTEGER NOT NULL REFERENCES territory (id),
    commune      TEXT NOT NULL,
    valid_from   TEXT NOT NULL,
    valid_to     TEXT,
    PRIMARY KEY (territory_id, commune, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE territory_figure (
    territory_id INTEGER NOT NULL REFERENCES territory (id),
    position     INTEGER NOT NULL,
    subject      TEXT NOT NULL,
    inhabitants  INTEGER NOT NULL,
    stated_on    TEXT NOT NULL,
    source       TEXT NOT NULL,
    precision    TEXT NOT NULL,
    PRIMARY KEY (territory_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE structure (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;

-- One row for each structure and source: all that the source states, as it was delivered.
CREATE TABLE source_record (
    structure_id   INTEGER NOT NULL REFERENCES structure (id),
    source         TEXT NOT NULL,
    source_kind    TEXT NOT NULL,
    stated_on      TEXT NOT NULL,
    operation_id   INTEGER NOT NULL,
    facts          TEXT NOT NULL, -- JSON object: text by field
    establishments TEXT NOT NULL, -- JSON array of objects of text
    proofs         TEXT NOT NULL, -- JSON array of objects of text
    PRIMARY KEY (structure_id, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_record_source ON source_record (source, structure_id);

-- Not unique: a number that several structures bear is a conflict to show.
CREATE TABLE structure_identifier (
    kind         TEXT NOT NULL,
    value        TEXT NOT NULL,
    structure_id INTEGER NOT NULL REFERENCES structure (id),
    PRIMARY KEY (kind, value, structure_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX structure_identifier_structure ON structure_identifier (structure_id);

-- The index of the directory: derived from the tables above, rebuilt with each saved structure.
CREATE TABLE directory_entry (
    id            INTEGER PRIMARY KEY REFERENCES structure (id),
    name          TEXT NOT NULL,
    sort_name     TEXT NOT NULL,
    sigle         TEXT NOT NULL,
    sigle_words   TEXT NOT NULL,
    siren         TEXT,
    family        TEXT,
    activity      TEXT NOT NULL,
    section       TEXT,
    commune       TEXT,
    commune_name  TEXT,
    epci          TEXT,
    epci_name     TEXT,
    headcount     TEXT,
    status        TEXT,
    published     INTEGER NOT NULL,
    public_words  TEXT NOT NULL,
    mission_words TEXT NOT NULL
) STRICT;

CREATE INDEX directory_entry_order ON directory_entry (sort_name, id);
CREATE INDEX directory_entry_commune ON directory_entry (commune);

CREATE TABLE directory_tag (
    slug     TEXT NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES directory_entry (id),
    label    TEXT NOT NULL,
    PRIMARY KEY (slug, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX directory_tag_entry ON directory_tag (entry_id);

-- Words come folded by the application, so that every store finds the same; the tokenizer only cuts at spaces.
CREATE VIRTUAL TABLE directory_text USING fts5 (
    public_words,
    mission_words,
    content = '',
    contentless_delete = 1,
    prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);
