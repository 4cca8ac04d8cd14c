-- The words without a table of their beginnings: these were half of what it costs to store a structure, and a large
-- directory finds beginnings in its image.
DROP TABLE directory_vocabulary;
DROP TABLE directory_text;

CREATE VIRTUAL TABLE directory_text USING fts5 (
    public_words,
    mission_words,
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0'
);

INSERT INTO directory_text (rowid, public_words, mission_words)
SELECT id, public_words, mission_words FROM directory_entry ORDER BY id;

CREATE VIRTUAL TABLE directory_vocabulary USING fts5vocab (directory_text, 'row');

-- The mark is drawn anew by whoever changes the index, once for many entries and not for each.
DROP TRIGGER directory_entry_inserted;
DROP TRIGGER directory_entry_updated;
DROP TRIGGER directory_entry_deleted;
