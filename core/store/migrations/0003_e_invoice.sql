-- A document brought in as an electronic invoice keeps it whole (invoice_json.h); empty for one written here.
ALTER TABLE document ADD COLUMN e_invoice TEXT NOT NULL DEFAULT '';
