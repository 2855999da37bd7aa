-- Who asks a leader for something is said by name: a leader's book knows no areas.

ALTER TABLE intervention ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
