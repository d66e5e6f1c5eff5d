-- Business plans: what each was typed from. Everything else is reckoned anew.
CREATE TABLE business_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  template TEXT NOT NULL DEFAULT '', -- the template it was begun from, or empty
  parameters TEXT NOT NULL           -- JSON, see core/store/plan_json.h
) STRICT;
