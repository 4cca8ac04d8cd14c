-- Nothing to change: there is no image of the index beside a server.
SELECT 1;
