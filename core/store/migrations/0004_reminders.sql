-- What was said to a client about an unpaid invoice, and what the client said.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL,                -- sent, promise, dispute, dispute_over
  level INTEGER NOT NULL DEFAULT 0,  -- of a letter sent
  date TEXT NOT NULL,
  promised_date TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reminder_by_document ON reminder (document_id);

-- Invoices that come back: what each one says, and when the next one is due.
CREATE TABLE recurring_invoice (
  id INTEGER PRIMARY KEY NOT NULL,
  client_id INTEGER NOT NULL REFERENCES party (id),
  label TEXT NOT NULL,
  content TEXT NOT NULL,             -- the draft's lines and facts, as JSON
  months_between INTEGER NOT NULL,
  next_date TEXT NOT NULL,
  last_date TEXT,
  paused INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX recurring_invoice_by_client ON recurring_invoice (client_id);
