-- The last changes of the index, one after the other, each with the mark before it: whoever made an image of the index at one
-- of these marks knows what to look at again. Whoever draws a mark without noting what changed empties it.
CREATE TABLE directory_change (
    number   INTEGER PRIMARY KEY,
    mark     INTEGER NOT NULL,
    entry_id INTEGER NOT NULL
) STRICT;
