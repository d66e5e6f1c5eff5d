-- What an office really charged for a return, beside what was declared.
ALTER TABLE declared_period ADD COLUMN charged INTEGER;
