-- The written sections of a business plan, in light Markdown.
CREATE TABLE plan_section (
  id INTEGER PRIMARY KEY NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES business_plan (id),
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (plan_id, section)
) STRICT;
