-- How many days after the due day a client is expected to pay, when one knows better than what was learned.
ALTER TABLE party ADD COLUMN expected_delay_days INTEGER;
