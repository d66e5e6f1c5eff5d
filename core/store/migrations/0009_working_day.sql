-- The working day: what was agreed with clients, time, tasks, days off, contacts, campaigns, accesses entrusted.
-- Lengths are whole minutes, moments seconds since 1970 in UTC with the zone they were lived in.

-- A price agreed with one client for one service, from a day on.
CREATE TABLE client_price (
  id INTEGER PRIMARY KEY NOT NULL,
  client_id INTEGER NOT NULL REFERENCES party (id),
  service_id INTEGER NOT NULL REFERENCES service (id),
  unit_price TEXT NOT NULL,
  currency TEXT NOT NULL,
  valid_from TEXT NOT NULL
) STRICT;
CREATE INDEX client_price_by_client ON client_price (client_id, service_id, valid_from);
CREATE INDEX client_price_by_service ON client_price (service_id);

CREATE TABLE engagement (
  id INTEGER PRIMARY KEY NOT NULL,
  client_id INTEGER NOT NULL REFERENCES party (id),
  name TEXT NOT NULL,
  terms TEXT NOT NULL,                  -- hourly, fixed, retainer
  service_id INTEGER REFERENCES service (id),
  currency TEXT NOT NULL,
  hourly_rate TEXT NOT NULL DEFAULT '', -- empty: the client's price of the service, else the service's
  price INTEGER NOT NULL DEFAULT 0,     -- of a fixed engagement
  first TEXT NOT NULL,
  last TEXT,
  scope TEXT NOT NULL DEFAULT '',
  excluded TEXT NOT NULL DEFAULT '',
  response_hours INTEGER,
  channel TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '',
  increment_minutes INTEGER NOT NULL DEFAULT 1,
  rounding TEXT NOT NULL DEFAULT 'up',
  rounding_scope TEXT NOT NULL DEFAULT 'entry',
  minimum_minutes INTEGER NOT NULL DEFAULT 0,
  outside_factor TEXT NOT NULL DEFAULT '1'
) STRICT;
CREATE INDEX engagement_by_client ON engagement (client_id);
CREATE INDEX engagement_by_service ON engagement (service_id) WHERE service_id IS NOT NULL;

-- The hours a retainer buys, see core/work/hour_bank.h.
CREATE TABLE hour_bank (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES engagement (id),
  granted_minutes INTEGER NOT NULL,
  price INTEGER NOT NULL,
  cycle_months INTEGER NOT NULL,
  cycle_days INTEGER NOT NULL,
  cycle_day INTEGER NOT NULL,
  invoice_day INTEGER NOT NULL,
  rollover_cap_minutes INTEGER,
  rollover_cycles INTEGER NOT NULL,
  use_order TEXT NOT NULL,
  overage TEXT NOT NULL,
  overage_price TEXT NOT NULL,
  block_minutes INTEGER NOT NULL,
  block_price INTEGER NOT NULL,
  alert_percent INTEGER NOT NULL,
  prorate INTEGER NOT NULL
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  client_id INTEGER REFERENCES party (id),
  kind TEXT NOT NULL DEFAULT '',        -- what tells tasks of a sort apart: "newsletter"
  due TEXT,
  effort_minutes INTEGER NOT NULL,
  important INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'open',   -- open, done, declined
  closed_on TEXT,
  repeat_days INTEGER NOT NULL DEFAULT 0,
  repeat_months INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_by_client ON task (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX task_by_state ON task (state, due);

CREATE TABLE task_step (
  id INTEGER PRIMARY KEY NOT NULL,
  task_id INTEGER NOT NULL REFERENCES task (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX task_step_by_task ON task_step (task_id, position);

-- A timer that runs has a begin and no end: it outlives the program.
CREATE TABLE time_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  client_id INTEGER REFERENCES party (id),
  engagement_id INTEGER REFERENCES engagement (id),
  task_id INTEGER REFERENCES task (id),
  day TEXT NOT NULL,                    -- where it was lived: the day it is billed under
  begin_second INTEGER,                 -- none: only its length was written down
  end_second INTEGER,
  zone TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL,             -- as worked, before any rounding
  note TEXT NOT NULL DEFAULT '',
  billable INTEGER NOT NULL DEFAULT 1,
  outside_hours INTEGER NOT NULL DEFAULT 0,
  interruptions INTEGER NOT NULL DEFAULT 0,
  time_group INTEGER                    -- the document line that bills it carries the same number
) STRICT;
CREATE INDEX time_entry_by_day ON time_entry (day);
CREATE INDEX time_entry_by_client ON time_entry (client_id, day) WHERE client_id IS NOT NULL;
CREATE INDEX time_entry_by_engagement ON time_entry (engagement_id, day) WHERE engagement_id IS NOT NULL;
CREATE INDEX time_entry_by_task ON time_entry (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX time_entry_by_group ON time_entry (time_group) WHERE time_group IS NOT NULL;
CREATE INDEX time_entry_running ON time_entry (begin_second)
  WHERE end_second IS NULL AND begin_second IS NOT NULL;

ALTER TABLE document_line ADD COLUMN time_group INTEGER;
CREATE INDEX document_line_by_time_group ON document_line (time_group) WHERE time_group IS NOT NULL;

CREATE TABLE day_off (
  id INTEGER PRIMARY KEY NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  budget INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE campaign_step (
  id INTEGER PRIMARY KEY NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX campaign_step_by_campaign ON campaign_step (campaign_id, day);

CREATE TABLE campaign_expense (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES expense (id),
  campaign_id INTEGER NOT NULL REFERENCES campaign (id)
) STRICT;
CREATE INDEX campaign_expense_by_campaign ON campaign_expense (campaign_id);

-- Somebody who may become a client, on the way there.
CREATE TABLE lead (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  client_id INTEGER REFERENCES party (id),
  source TEXT NOT NULL DEFAULT '',      -- the channel, or who recommended
  campaign_id INTEGER REFERENCES campaign (id),
  state TEXT NOT NULL DEFAULT 'open',   -- open, won, lost
  amount INTEGER NOT NULL DEFAULT 0,
  probability TEXT NOT NULL DEFAULT '0.5',
  added_on TEXT NOT NULL,
  expected_on TEXT,
  closed_on TEXT
) STRICT;
CREATE INDEX lead_by_client ON lead (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX lead_by_campaign ON lead (campaign_id) WHERE campaign_id IS NOT NULL;

-- What was said with whom, and how often one wants to hear from each other.
CREATE TABLE contact_event (
  id INTEGER PRIMARY KEY NOT NULL,
  client_id INTEGER REFERENCES party (id),
  lead_id INTEGER REFERENCES lead (id),
  day TEXT NOT NULL,
  channel TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL
) STRICT;
CREATE INDEX contact_event_by_client ON contact_event (client_id, day) WHERE client_id IS NOT NULL;
CREATE INDEX contact_event_by_lead ON contact_event (lead_id, day) WHERE lead_id IS NOT NULL;

CREATE TABLE contact_cadence (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES party (id),
  days INTEGER NOT NULL
) STRICT;

-- Accesses a client entrusted: which and how they are guarded, never a secret.
CREATE TABLE access (
  id INTEGER PRIMARY KEY NOT NULL,
  client_id INTEGER NOT NULL REFERENCES party (id),
  system TEXT NOT NULL,
  login TEXT NOT NULL DEFAULT '',
  rights TEXT NOT NULL DEFAULT '',
  two_factor INTEGER NOT NULL DEFAULT 0,
  vpn INTEGER NOT NULL DEFAULT 0,
  granted_on TEXT NOT NULL,
  returned_on TEXT
) STRICT;
CREATE INDEX access_by_client ON access (client_id);
