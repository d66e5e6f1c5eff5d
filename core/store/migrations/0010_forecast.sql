-- The forecast: items typed by hand, what was said of other items, scenarios. None of it is ever booked.
CREATE TABLE forecast_item (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  day TEXT NOT NULL,
  amount INTEGER NOT NULL,              -- negative when it leaves
  probability TEXT NOT NULL DEFAULT '1'
) STRICT;

CREATE TABLE forecast_change (
  id INTEGER PRIMARY KEY NOT NULL,
  item TEXT NOT NULL UNIQUE,            -- ForecastKey as text
  moved_to TEXT,
  excluded INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE scenario_change (
  id INTEGER PRIMARY KEY NOT NULL,
  scenario_id INTEGER NOT NULL REFERENCES scenario (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  is_on INTEGER NOT NULL DEFAULT 1,
  client_id INTEGER REFERENCES party (id),
  first TEXT NOT NULL,
  last TEXT,
  days INTEGER NOT NULL DEFAULT 0,
  percent TEXT NOT NULL DEFAULT '0',
  amount INTEGER NOT NULL DEFAULT 0,
  label TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX scenario_change_by_scenario ON scenario_change (scenario_id, position);
CREATE INDEX scenario_change_by_client ON scenario_change (client_id) WHERE client_id IS NOT NULL;
