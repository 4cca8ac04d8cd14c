-- The last changes of the index, one after the other, each with the mark that it left: whoever made an image of the index
-- at one of these marks knows what to look at again. Emptied when so much changed that the image is to be made anew.
CREATE TABLE directory_change (
    number   INTEGER PRIMARY KEY,
    mark     INTEGER NOT NULL,
    entry_id INTEGER NOT NULL
) STRICT;
