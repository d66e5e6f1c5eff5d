-- A book made for an exercise: which case, whose, and the answers. A book with a row here is a trainee's sandbox.
CREATE TABLE trainee_exercise (
  id INTEGER PRIMARY KEY NOT NULL,
  exercise TEXT NOT NULL,
  version TEXT NOT NULL,
  trainee TEXT NOT NULL,
  email TEXT NOT NULL DEFAULT '',
  class_name TEXT NOT NULL DEFAULT '',
  seed INTEGER NOT NULL,                -- 0: the figures as written
  graded INTEGER NOT NULL DEFAULT 0,    -- 0: practice
  started_on TEXT NOT NULL
) STRICT;

CREATE TABLE exercise_answer (
  id INTEGER PRIMARY KEY NOT NULL,
  exercise_id INTEGER NOT NULL REFERENCES trainee_exercise (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  hints INTEGER NOT NULL DEFAULT 0,
  answered_on TEXT NOT NULL,
  UNIQUE (exercise_id, field)
) STRICT;
