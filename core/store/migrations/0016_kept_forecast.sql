-- A forecast kept to be compared with what came of it; never booked.
CREATE TABLE kept_forecast (
  id INTEGER PRIMARY KEY NOT NULL,
  kept_on TEXT NOT NULL,
  opening INTEGER NOT NULL              -- bank and cash that day, in the book's currency
) STRICT;

CREATE TABLE kept_forecast_item (
  id INTEGER PRIMARY KEY NOT NULL,
  kept_forecast_id INTEGER NOT NULL REFERENCES kept_forecast (id),
  kind TEXT NOT NULL,                   -- receipts_invoices, expenses_recurring ...
  item TEXT NOT NULL,                   -- ForecastKey as text
  label TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  day TEXT NOT NULL,
  amount INTEGER NOT NULL               -- negative when it leaves
) STRICT;
CREATE INDEX kept_forecast_item_by_forecast ON kept_forecast_item (kept_forecast_id);
CREATE INDEX kept_forecast_item_by_party ON kept_forecast_item (party_id) WHERE party_id IS NOT NULL;
