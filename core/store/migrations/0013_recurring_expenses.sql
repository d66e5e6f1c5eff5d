-- The supplier of what goes out regularly, and the last day whose turn was booked as an expense or passed over. What
-- an older book holds was booked by hand up to its newest entry.
ALTER TABLE recurring ADD COLUMN supplier TEXT NOT NULL DEFAULT '';
ALTER TABLE recurring ADD COLUMN settled_until TEXT;
UPDATE recurring SET settled_until = (SELECT max(date) FROM entry);
