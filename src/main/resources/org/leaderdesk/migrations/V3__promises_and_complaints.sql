-- Version 3: what was promised and allowed, and what people complain about. Conventions as in version 1.

-- When the goods of a round were promised to be ready (S110), and the point that stands in for its own
-- while that cannot be used (S093).
ALTER TABLE pickup_round ADD COLUMN promised_at INTEGER;
ALTER TABLE pickup_round ADD COLUMN stand_in_point_id BLOB REFERENCES pickup_point (id);

-- The code of the batch that a delivery brought, as the factory or warehouse prints it (S107).
ALTER TABLE arrival ADD COLUMN trace_code TEXT NOT NULL DEFAULT '';
CREATE INDEX arrival_trace ON arrival (trace_code) WHERE trace_code <> '';

-- What a member allowed or took back, per purpose; the newest row counts. Fulfilling an order needs none.
CREATE TABLE consent (
    id        BLOB PRIMARY KEY,
    member_id BLOB NOT NULL REFERENCES member (id),
    purpose   TEXT NOT NULL CHECK (purpose IN ('PICKUP_NOTICE', 'MARKETING', 'SHARING', 'PROFILING')),
    granted   INTEGER NOT NULL CHECK (granted IN (0, 1)),
    how       TEXT NOT NULL CHECK (how IN ('COUNTER', 'CHAT', 'LIST')), -- asked face to face, in a post, or imported
    at        INTEGER NOT NULL,
    user_id   BLOB NOT NULL REFERENCES user_account (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_member ON consent (member_id, purpose, at);
CREATE TRIGGER consent_is_append_only_update BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
CREATE TRIGGER consent_is_append_only_delete BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
