-- Items typed into the forecast may be agreed in another currency than the book's.
ALTER TABLE forecast_item ADD COLUMN currency TEXT NOT NULL DEFAULT ''; -- empty: the book's
