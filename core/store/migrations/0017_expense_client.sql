-- When a bill is to be paid, and the client it was bought for: what a client costs stands beside what it brings.
ALTER TABLE expense ADD COLUMN due_date TEXT;
ALTER TABLE expense ADD COLUMN client_id INTEGER REFERENCES party (id);
CREATE INDEX expense_by_client ON expense (client_id);
