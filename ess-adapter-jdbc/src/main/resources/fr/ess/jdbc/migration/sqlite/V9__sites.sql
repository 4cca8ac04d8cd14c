-- Where the other open establishments of an entry stand, in the units of its own position. Known of what is saved from now on.
CREATE TABLE directory_site (
    latitude  INTEGER NOT NULL,
    longitude INTEGER NOT NULL,
    entry_id  INTEGER NOT NULL REFERENCES directory_entry (id),
    x         INTEGER NOT NULL,
    y         INTEGER NOT NULL,
    z         INTEGER NOT NULL,
    PRIMARY KEY (latitude, longitude, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX directory_site_entry ON directory_site (entry_id);
