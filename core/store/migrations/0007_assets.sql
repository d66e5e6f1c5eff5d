-- What is used for several years, and what was borrowed.
CREATE TABLE asset (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  cost INTEGER NOT NULL,
  in_service TEXT NOT NULL,
  months INTEGER NOT NULL,
  asset_code TEXT NOT NULL,
  depreciation_code TEXT NOT NULL,
  expense_code TEXT NOT NULL,
  disposed TEXT,
  disposal_price INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE loan (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  amount INTEGER NOT NULL,
  annual_rate TEXT NOT NULL,         -- percent
  months INTEGER NOT NULL,
  first_payment TEXT NOT NULL
) STRICT;
