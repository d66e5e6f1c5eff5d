-- The first shape of a book. House rules of a schema (tests/house/schema_test): every table has an explicit NOT NULL
-- integer primary key, no generated columns, no cascades, every foreign key an index. Amounts are integers in the
-- currency's smallest unit, quantities and rates exact decimal text, days ISO text.

-- What the file itself is. Outside undo.
CREATE TABLE book_property (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- One counter gives every id, so that an undone id never returns. Outside undo.
CREATE TABLE counter (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  next INTEGER NOT NULL
) STRICT;
INSERT INTO counter (id, name, next) VALUES (1, 'id', 1);

-- The dated profile: a key holds a value from a day on, until the same key's next day.
CREATE TABLE profile_fact (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  valid_from TEXT NOT NULL
) STRICT;
CREATE INDEX profile_fact_by_key ON profile_fact (key, valid_from);

CREATE TABLE party (
  id INTEGER PRIMARY KEY NOT NULL,
  is_client INTEGER NOT NULL DEFAULT 0,
  is_supplier INTEGER NOT NULL DEFAULT 0,
  is_business INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  street TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  payment_term_days INTEGER,
  notes TEXT NOT NULL DEFAULT '',
  archived INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE party_identifier (
  id INTEGER PRIMARY KEY NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX party_identifier_by_party ON party_identifier (party_id);

CREATE TABLE service (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL,
  unit_price TEXT NOT NULL,
  currency TEXT NOT NULL,
  vat_code TEXT NOT NULL DEFAULT '',
  archived INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The ledger.
CREATE TABLE account (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  class TEXT NOT NULL,         -- asset, liability, equity, income, expense
  normal_side TEXT NOT NULL    -- debit, credit
) STRICT;

-- What a posting rule asks for ("receivable") and which account plays it.
CREATE TABLE account_role (
  id INTEGER PRIMARY KEY NOT NULL,
  role TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX account_role_by_account ON account_role (account_id);

-- A client's or supplier's own line below a control account.
CREATE TABLE subaccount (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id)
) STRICT;
CREATE INDEX subaccount_by_party ON subaccount (party_id);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL           -- sales, purchases, bank, cash, general, opening
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  facts TEXT NOT NULL DEFAULT '{}'   -- what the file's own form was (separator, sign convention ...), as JSON
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL,
  journal_id INTEGER NOT NULL REFERENCES journal (id),
  date TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',   -- final once validated; empty while a draft
  valid_date TEXT,                   -- set once, when the entry becomes intangible
  piece_ref TEXT NOT NULL DEFAULT '',
  piece_date TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'normal', -- normal, opening (the book's first balances), carried (a later year's copy of them)
  source_kind TEXT NOT NULL DEFAULT '', -- document, payment, expense, import, manual ...
  source_id INTEGER,
  reverses_id INTEGER REFERENCES entry (id),
  batch_id INTEGER REFERENCES import_batch (id)
) STRICT;
CREATE INDEX entry_by_date ON entry (date);
CREATE INDEX entry_by_journal ON entry (journal_id, date);
CREATE INDEX entry_by_source ON entry (source_kind, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX entry_by_reversed ON entry (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX entry_by_batch ON entry (batch_id) WHERE batch_id IS NOT NULL;

-- date and carried repeat the entry's, so that sums by account and day need one index.
CREATE TABLE line (
  id INTEGER PRIMARY KEY NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  date TEXT NOT NULL,
  carried INTEGER NOT NULL DEFAULT 0,
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  label TEXT,                        -- when it differs from the entry's
  subaccount_id INTEGER REFERENCES subaccount (id),
  foreign_amount INTEGER,
  foreign_currency TEXT,
  letter TEXT,
  letter_date TEXT,
  vat_code TEXT,
  document_id INTEGER REFERENCES document (id)
) STRICT;
CREATE INDEX line_by_entry ON line (entry_id);
CREATE INDEX line_by_account ON line (account_id, date);
CREATE INDEX line_by_subaccount ON line (subaccount_id) WHERE subaccount_id IS NOT NULL;
CREATE INDEX line_by_letter ON line (account_id, length(letter), letter) WHERE letter IS NOT NULL;
CREATE INDEX line_by_document ON line (document_id) WHERE document_id IS NOT NULL;

-- What an imported line says beyond the ledger's own columns, kept so that it can be given back as it came.
CREATE TABLE line_detail (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES line (id),
  fields TEXT NOT NULL
) STRICT;

-- Derived sums, kept by the triggers below in the same transaction, verified by `book check`. Outside undo.
CREATE TABLE account_month (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id INTEGER NOT NULL,
  month TEXT NOT NULL,               -- 2026-03
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  UNIQUE (account_id, month)
) STRICT;

CREATE TRIGGER line_added AFTER INSERT ON line WHEN NEW.carried = 0 BEGIN
  INSERT INTO account_month (account_id, month, debit, credit, lines)
  VALUES (NEW.account_id, substr(NEW.date, 1, 7), NEW.debit, NEW.credit, 1)
  ON CONFLICT (account_id, month) DO UPDATE SET
    debit = debit + excluded.debit, credit = credit + excluded.credit, lines = lines + 1;
END;

CREATE TRIGGER line_removed AFTER DELETE ON line WHEN OLD.carried = 0 BEGIN
  UPDATE account_month SET debit = debit - OLD.debit, credit = credit - OLD.credit, lines = lines - 1
  WHERE account_id = OLD.account_id AND month = substr(OLD.date, 1, 7);
  DELETE FROM account_month
  WHERE account_id = OLD.account_id AND month = substr(OLD.date, 1, 7) AND lines = 0;
END;

CREATE TRIGGER line_changed AFTER UPDATE OF account_id, date, carried, debit, credit ON line BEGIN
  UPDATE account_month SET debit = debit - OLD.debit, credit = credit - OLD.credit, lines = lines - 1
  WHERE OLD.carried = 0 AND account_id = OLD.account_id AND month = substr(OLD.date, 1, 7);
  INSERT INTO account_month (account_id, month, debit, credit, lines)
  SELECT NEW.account_id, substr(NEW.date, 1, 7), NEW.debit, NEW.credit, 1 WHERE NEW.carried = 0
  ON CONFLICT (account_id, month) DO UPDATE SET
    debit = debit + excluded.debit, credit = credit + excluded.credit, lines = lines + 1;
  DELETE FROM account_month
  WHERE account_id = OLD.account_id AND month = substr(OLD.date, 1, 7) AND lines = 0;
END;

-- Documents: quotes, invoices, credit notes.
CREATE TABLE number_series (
  id INTEGER PRIMARY KEY NOT NULL,
  document_kind TEXT NOT NULL UNIQUE,
  pattern TEXT NOT NULL,             -- F-{year}-{number:4}
  year INTEGER NOT NULL,             -- of the last number given; 0 = none yet
  next INTEGER NOT NULL,
  resets_each_year INTEGER NOT NULL DEFAULT 1,
  last_date TEXT NOT NULL DEFAULT '' -- day of the last number given
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,                -- quote, invoice, credit_note
  state TEXT NOT NULL,               -- draft, issued, accepted, refused, cancelled
  client_id INTEGER NOT NULL REFERENCES party (id),
  number TEXT,
  issue_date TEXT,
  due_date TEXT,
  service_first TEXT,
  service_last TEXT,
  currency TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  payment_term_days INTEGER,
  total_net INTEGER NOT NULL DEFAULT 0,
  total_tax INTEGER NOT NULL DEFAULT 0,
  total_gross INTEGER NOT NULL DEFAULT 0,
  corrects_id INTEGER REFERENCES document (id), -- the invoice a credit note corrects
  frozen TEXT NOT NULL DEFAULT '',   -- sender, client and mentions as they stood at issue (JSON)
  paper_hash TEXT                    -- the archived PDF, in blob
) STRICT;
CREATE INDEX document_by_client ON document (client_id);
CREATE INDEX document_by_corrected ON document (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE UNIQUE INDEX document_by_number ON document (number) WHERE number IS NOT NULL;
CREATE INDEX document_by_date ON document (issue_date);

CREATE TABLE document_line (
  id INTEGER PRIMARY KEY NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '',
  quantity TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_price TEXT NOT NULL,
  discount_percent TEXT NOT NULL DEFAULT '',
  vat_category TEXT NOT NULL,        -- S, Z, E, AE, K, G, O
  vat_rate TEXT NOT NULL,            -- percent
  net INTEGER NOT NULL,
  service_id INTEGER REFERENCES service (id)
) STRICT;
CREATE INDEX document_line_by_document ON document_line (document_id);
CREATE INDEX document_line_by_service ON document_line (service_id) WHERE service_id IS NOT NULL;

CREATE TABLE document_tax (
  id INTEGER PRIMARY KEY NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  category TEXT NOT NULL,
  rate TEXT NOT NULL,
  base INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX document_tax_by_document ON document_tax (document_id);

-- Money that moved, and which document each part of it settles.
CREATE TABLE payment (
  id INTEGER PRIMARY KEY NOT NULL,
  direction TEXT NOT NULL,           -- in, out
  party_id INTEGER REFERENCES party (id),
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  method TEXT NOT NULL,              -- transfer, card, cash, cheque, direct_debit, platform, other
  reference TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_by_party ON payment (party_id);
CREATE INDEX payment_by_date ON payment (date);

CREATE TABLE settlement (
  id INTEGER PRIMARY KEY NOT NULL,
  payment_id INTEGER REFERENCES payment (id),
  document_id INTEGER REFERENCES document (id),
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,           -- part of the document's balance that this ends
  tax INTEGER NOT NULL DEFAULT 0,    -- the VAT inside it
  home_amount INTEGER,               -- both in the book's currency, when the document has another one
  home_tax INTEGER,
  kind TEXT NOT NULL                 -- payment, bank_charges, discount, credit_note, client_credit, refund, bad_debt
) STRICT;
CREATE INDEX settlement_by_payment ON settlement (payment_id);
CREATE INDEX settlement_by_document ON settlement (document_id);

CREATE TABLE expense (
  id INTEGER PRIMARY KEY NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft',
  date TEXT NOT NULL,
  paid_date TEXT,
  supplier_id INTEGER REFERENCES party (id),
  category TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL,
  amount_net INTEGER NOT NULL,
  amount_tax INTEGER NOT NULL,
  amount_gross INTEGER NOT NULL,
  tax_deductible INTEGER NOT NULL DEFAULT 0, -- the part of amount_tax that comes back
  vat_treatment TEXT NOT NULL,       -- none, supplier, reverse_charge
  vat_rate TEXT NOT NULL DEFAULT '0',
  method TEXT NOT NULL DEFAULT 'transfer',
  reference TEXT NOT NULL DEFAULT '',
  foreign_amount INTEGER,            -- what was asked for in another currency, and how it was converted
  foreign_currency TEXT,
  exchange_rate TEXT,
  exchange_source TEXT,
  exchange_date TEXT
) STRICT;
CREATE INDEX expense_by_supplier ON expense (supplier_id);
CREATE INDEX expense_by_date ON expense (date);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY NOT NULL,
  owner_kind TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  blob_hash TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);

-- Content-addressed: the same bytes are kept once. Outside undo.
CREATE TABLE blob (
  id INTEGER PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL UNIQUE,         -- SHA-256, hexadecimal
  bytes BLOB NOT NULL
) STRICT;

-- What returns regularly: rent, a subscription, a retainer not yet invoiced.
CREATE TABLE recurring (
  id INTEGER PRIMARY KEY NOT NULL,
  direction TEXT NOT NULL,           -- in, out
  label TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  category TEXT NOT NULL DEFAULT '',
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  months_between INTEGER NOT NULL,   -- 1 monthly, 3 quarterly, 12 yearly
  first_date TEXT NOT NULL,
  last_date TEXT
) STRICT;
CREATE INDEX recurring_by_party ON recurring (party_id);

-- Days up to which everything is intangible, and periods told to an office.
CREATE TABLE period_lock (
  id INTEGER PRIMARY KEY NOT NULL,
  last_day TEXT NOT NULL
) STRICT;

CREATE TABLE declared_period (
  id INTEGER PRIMARY KEY NOT NULL,
  obligation TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  base INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  paid_on TEXT
) STRICT;

-- What was before the book began, for people who start in mid-year.
CREATE TABLE start_figure (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,                -- turnover, receipts
  activity TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;

-- Every action, chained: hash = SHA-256(previous hash, moment, what, payload digest). Outside undo.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  what TEXT NOT NULL,                -- message id
  payload TEXT,                      -- arguments as JSON; may be erased, the digest stays
  payload_digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- What Ctrl+Z can take back. Outside undo.
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY NOT NULL,
  audit_id INTEGER NOT NULL,
  what TEXT NOT NULL,
  arguments TEXT NOT NULL,
  reversal TEXT NOT NULL DEFAULT '', -- a step that cannot be taken back names what to do instead (message id)
  changeset BLOB,                    -- null for such a step
  state TEXT NOT NULL                -- done, undone
) STRICT;
