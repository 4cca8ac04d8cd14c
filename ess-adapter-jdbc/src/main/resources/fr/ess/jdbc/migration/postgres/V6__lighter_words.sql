-- Nothing to change: the words are those of the row, and there is no image of the index beside a server.
SELECT 1;
