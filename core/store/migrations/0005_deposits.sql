-- What an invoice has to do with deposits: 'deposit' for one over money in advance; of a final invoice the deposits it takes
-- off, as their ids with commas between.
ALTER TABLE document ADD COLUMN deposits TEXT NOT NULL DEFAULT '';
