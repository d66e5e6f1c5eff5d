-- Accounts at a bank or a payment platform, and what their statements say line by line.
CREATE TABLE bank_account (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',   -- IBAN or the bank's number, without blanks
  currency TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX bank_account_by_account ON bank_account (account_id);

CREATE TABLE bank_line (
  id INTEGER PRIMARY KEY NOT NULL,
  bank_account_id INTEGER NOT NULL REFERENCES bank_account (id),
  batch_id INTEGER REFERENCES import_batch (id),
  date TEXT NOT NULL,
  value_date TEXT,
  amount INTEGER NOT NULL,           -- negative = money out
  text TEXT NOT NULL,
  counterparty TEXT NOT NULL DEFAULT '',
  counterparty_account TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  fee INTEGER,
  fingerprint TEXT NOT NULL,         -- what tells it from every other line of its account
  state TEXT NOT NULL DEFAULT 'open', -- open, matched, ignored
  source_kind TEXT NOT NULL DEFAULT '', -- what it was matched with: payment, expense, bank (an entry of its own), bank_line
  source_id INTEGER,
  booked_here INTEGER NOT NULL DEFAULT 0 -- the match booked it, so taking the match back takes it away
) STRICT;
CREATE INDEX bank_line_by_account ON bank_line (bank_account_id, date);
CREATE INDEX bank_line_by_batch ON bank_line (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX bank_line_by_fingerprint ON bank_line (fingerprint);
CREATE INDEX bank_line_open ON bank_line (state, date);
CREATE INDEX bank_line_by_source ON bank_line (source_kind, source_id) WHERE source_id IS NOT NULL;

-- What lines with these words are, as the person said or as was learned from what the person did.
CREATE TABLE bank_rule (
  id INTEGER PRIMARY KEY NOT NULL,
  words TEXT NOT NULL,               -- folded; all must stand in the line
  direction TEXT NOT NULL,           -- in, out
  kind TEXT NOT NULL,                -- category, owner, account, ignore
  target TEXT NOT NULL DEFAULT '',   -- a category's id, an account's code
  learned INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Statements compared with the ledger; finished only when nothing differs.
CREATE TABLE reconciliation (
  id INTEGER PRIMARY KEY NOT NULL,
  bank_account_id INTEGER NOT NULL REFERENCES bank_account (id),
  date TEXT NOT NULL,
  balance INTEGER NOT NULL,
  finished INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reconciliation_by_account ON reconciliation (bank_account_id, date);

CREATE TABLE reconciled_line (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES line (id),
  reconciliation_id INTEGER NOT NULL REFERENCES reconciliation (id)
) STRICT;
CREATE INDEX reconciled_line_by_reconciliation ON reconciled_line (reconciliation_id);
