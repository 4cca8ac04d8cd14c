-- The columns of an export of which the sources state something else than the entry shows, one bit each. Of what was stored
-- before it is not known: all of them may be.
ALTER TABLE directory_entry ADD COLUMN otherwise INTEGER NOT NULL DEFAULT -1;
