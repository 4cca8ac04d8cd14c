-- Where an entry stands: in ten-millionths of a degree (WGS 84), and in centimetres from the centre of the earth, between
-- which distances are whole numbers. All NULL while unknown.
ALTER TABLE directory_entry ADD COLUMN longitude INTEGER;
ALTER TABLE directory_entry ADD COLUMN latitude INTEGER;
ALTER TABLE directory_entry ADD COLUMN x INTEGER;
ALTER TABLE directory_entry ADD COLUMN y INTEGER;
ALTER TABLE directory_entry ADD COLUMN z INTEGER;

CREATE INDEX directory_entry_position ON directory_entry (latitude, longitude) WHERE latitude IS NOT NULL;

-- The words of the index, to look up those that a misspelled one may be.
CREATE VIRTUAL TABLE directory_vocabulary USING fts5vocab (directory_text, 'row');

-- Drawn anew with each change of the index of the directory, in the same transaction: an image of it that was made apart
-- tells by this mark whether it still shows the same.
CREATE TABLE directory_mark (
    mark INTEGER NOT NULL
) STRICT;

INSERT INTO directory_mark (mark) VALUES (random());

CREATE TRIGGER directory_entry_inserted AFTER INSERT ON directory_entry BEGIN
    UPDATE directory_mark SET mark = random();
END;

CREATE TRIGGER directory_entry_updated AFTER UPDATE ON directory_entry BEGIN
    UPDATE directory_mark SET mark = random();
END;

CREATE TRIGGER directory_entry_deleted AFTER DELETE ON directory_entry BEGIN
    UPDATE directory_mark SET mark = random();
END;
