-- The columns of an export of which the sources state something else than the entry shows, one bit each. Of what was stored
-- before it is not known: all of them may be.
ALTER TABLE directory_entry ADD COLUMN otherwise INTEGER NOT NULL DEFAULT -1;

-- The order of names, with what an export of the whole directory writes: the rows lie in the order of ids, and to look each
-- up costs twice as much as to write it.
DROP INDEX directory_entry_order;
CREATE INDEX directory_entry_order ON directory_entry (
    sort_name, id, name, sigle, siren, activity, status, commune, longitude, latitude, published, otherwise);
