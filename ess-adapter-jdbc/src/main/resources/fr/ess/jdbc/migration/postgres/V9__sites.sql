-- Where the other open establishments of an entry stand, in the units of its own position. Known of what is saved from now on.
CREATE TABLE directory_site (
    latitude  BIGINT NOT NULL,
    longitude BIGINT NOT NULL,
    entry_id  BIGINT NOT NULL REFERENCES directory_entry (id),
    x         BIGINT NOT NULL,
    y         BIGINT NOT NULL,
    z         BIGINT NOT NULL,
    PRIMARY KEY (latitude, longitude, entry_id)
);

CREATE INDEX directory_site_entry ON directory_site (entry_id);
