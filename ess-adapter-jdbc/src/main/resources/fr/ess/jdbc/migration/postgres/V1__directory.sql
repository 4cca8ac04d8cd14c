-- The schema of ../sqlite, in the types of PostgreSQL. Days are ISO 8601 text, instants ISO 8601 text in UTC; ids are
-- 64-bit; an open end of a range is NULL. Text that is a key, or orders, compares byte by byte, whatever the server's locale.

CREATE TABLE operation (
    id          BIGINT PRIMARY KEY,
    kind        TEXT NOT NULL,
    actor       TEXT NOT NULL,
    started_at  TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    subject     TEXT NOT NULL,
    counts      TEXT NOT NULL -- JSON object: number by stable key
);

CREATE TABLE audit_entry (
    seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operation_id BIGINT NOT NULL REFERENCES operation (id),
    action       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    content      TEXT NOT NULL
);

CREATE INDEX audit_entry_operation ON audit_entry (operation_id, seq);

CREATE TABLE territory (
    id          BIGINT PRIMARY KEY,
    slug        TEXT COLLATE "C" NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    known_since TEXT NOT NULL,
    version     BIGINT NOT NULL
);

CREATE TABLE territory_commune (
    territory_id BIGINT NOT NULL REFERENCES territory (id),
    commune      TEXT COLLATE "C" NOT NULL,
    valid_from   TEXT COLLATE "C" NOT NULL,
    valid_to     TEXT COLLATE "C",
    PRIMARY KEY (territory_id, commune, valid_from)
);

CREATE TABLE territory_figure (
    territory_id BIGINT NOT NULL REFERENCES territory (id),
    position     INTEGER NOT NULL,
    subject      TEXT NOT NULL,
    inhabitants  BIGINT NOT NULL,
    stated_on    TEXT NOT NULL,
    source       TEXT NOT NULL,
    precision    TEXT NOT NULL,
    PRIMARY KEY (territory_id, position)
);

CREATE TABLE structure (
    id      BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);

-- One row for each structure and source: all that the source states, as it was delivered.
CREATE TABLE source_record (
    structure_id   BIGINT NOT NULL REFERENCES structure (id),
    source         TEXT COLLATE "C" NOT NULL,
    source_kind    TEXT NOT NULL,
    stated_on      TEXT NOT NULL,
    operation_id   BIGINT NOT NULL,
    facts          TEXT NOT NULL, -- JSON object: text by field
    establishments TEXT NOT NULL, -- JSON array of objects of text
    proofs         TEXT NOT NULL, -- JSON array of objects of text
    PRIMARY KEY (structure_id, source)
);

CREATE INDEX source_record_source ON source_record (source, structure_id);

-- Not unique: a number that several structures bear is a conflict to show.
CREATE TABLE structure_identifier (
    kind         TEXT COLLATE "C" NOT NULL,
    value        TEXT COLLATE "C" NOT NULL,
    structure_id BIGINT NOT NULL REFERENCES structure (id),
    PRIMARY KEY (kind, value, structure_id)
);

CREATE INDEX structure_identifier_structure ON structure_identifier (structure_id);

-- Words come folded by the application, so that every store finds the same: each becomes a lexeme as it is, with neither
-- parser nor dictionary. A lexeme has at most 2,046 bytes, so that a longer word is found by its first 500 letters.
CREATE FUNCTION folded_words(words TEXT) RETURNS TSVECTOR
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_to_tsvector(ARRAY(
        SELECT left(word, 500) FROM unnest(string_to_array(words, ' ')) AS word WHERE word <> ''));

-- The index of the directory: derived from the tables above, rebuilt with each saved structure.
CREATE TABLE directory_entry (
    id            BIGINT PRIMARY KEY REFERENCES structure (id),
    name          TEXT NOT NULL,
    sort_name     TEXT COLLATE "C" NOT NULL,
    sigle         TEXT NOT NULL,
    sigle_words   TEXT COLLATE "C" NOT NULL,
    siren         TEXT COLLATE "C",
    family        TEXT COLLATE "C",
    activity      TEXT NOT NULL,
    section       TEXT COLLATE "C",
    commune       TEXT COLLATE "C",
    commune_name  TEXT COLLATE "C",
    epci          TEXT COLLATE "C",
    epci_name     TEXT COLLATE "C",
    headcount     TEXT COLLATE "C",
    status        TEXT COLLATE "C",
    published     INTEGER NOT NULL,
    public_words  TEXT NOT NULL,
    mission_words TEXT NOT NULL,
    public_text   TSVECTOR NOT NULL GENERATED ALWAYS AS (folded_words(public_words)) STORED,
    mission_text  TSVECTOR NOT NULL GENERATED ALWAYS AS (folded_words(public_words || ' ' || mission_words)) STORED
);

CREATE INDEX directory_entry_order ON directory_entry (sort_name, id);
CREATE INDEX directory_entry_commune ON directory_entry (commune);
CREATE INDEX directory_entry_public_text ON directory_entry USING GIN (public_text);
CREATE INDEX directory_entry_mission_text ON directory_entry USING GIN (mission_text);

CREATE TABLE directory_tag (
    slug     TEXT COLLATE "C" NOT NULL,
    entry_id BIGINT NOT NULL REFERENCES directory_entry (id),
    label    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (slug, entry_id)
);

CREATE INDEX directory_tag_entry ON directory_tag (entry_id);
