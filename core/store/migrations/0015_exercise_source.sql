-- The file of a teacher's own exercise, so that its case can be shown where that file is not; empty for the program's.
ALTER TABLE trainee_exercise ADD COLUMN source TEXT NOT NULL DEFAULT '';
