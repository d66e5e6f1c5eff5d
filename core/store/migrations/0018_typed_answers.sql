-- What was typed and not yet given for correction: no attempt is used by it. NULL: nothing is waiting.
ALTER TABLE exercise_answer ADD COLUMN typed TEXT;
