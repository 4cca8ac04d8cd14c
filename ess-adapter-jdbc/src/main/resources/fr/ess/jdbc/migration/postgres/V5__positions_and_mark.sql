-- Where an entry stands: in ten-millionths of a degree (WGS 84), and in centimetres from the centre of the earth, between
-- which distances are whole numbers. All NULL while unknown.
ALTER TABLE directory_entry ADD COLUMN longitude BIGINT;
ALTER TABLE directory_entry ADD COLUMN latitude BIGINT;
ALTER TABLE directory_entry ADD COLUMN x BIGINT;
ALTER TABLE directory_entry ADD COLUMN y BIGINT;
ALTER TABLE directory_entry ADD COLUMN z BIGINT;

CREATE INDEX directory_entry_position ON directory_entry (latitude, longitude) WHERE latitude IS NOT NULL;
