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

-- A member complains about pieces of a line (S120). closed_at repeats what its events say, so that the open
-- ones are found without reading the others.
CREATE TABLE after_sales_case (
    id             BLOB PRIMARY KEY,
    order_id       BLOB NOT NULL,
    place          INTEGER NOT NULL,
    round_id       BLOB REFERENCES pickup_round (id), -- that hands the line out; null of what no round does
    pieces         INTEGER NOT NULL CHECK (pieces > 0),
    reason         TEXT NOT NULL CHECK (reason IN ('DAMAGED', 'MISSING', 'WRONG', 'QUALITY', 'LATE', 'NO_REASON')),
    sealed_counter BLOB,                              -- what the member said
    opened_at      INTEGER NOT NULL,
    user_id        BLOB NOT NULL REFERENCES user_account (id),
    closed_at      INTEGER,
    v              INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (order_id, place) REFERENCES order_line (order_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX after_sales_case_open ON after_sales_case (opened_at) WHERE closed_at IS NULL;
CREATE INDEX after_sales_case_order ON after_sales_case (order_id, place);
CREATE INDEX after_sales_case_round ON after_sales_case (round_id);
CREATE TRIGGER after_sales_case_stays_update
BEFORE UPDATE OF id, order_id, place, round_id, pieces, reason, opened_at, user_id ON after_sales_case
BEGIN SELECT RAISE(ABORT, 'after_sales_case stays as it was opened'); END;
CREATE TRIGGER after_sales_case_stays_delete BEFORE DELETE ON after_sales_case
BEGIN SELECT RAISE(ABORT, 'after_sales_case stays as it was opened'); END;

-- What happened to a case, as events; only what a person noted can be emptied, when somebody is erased.
CREATE TABLE case_event (
    id             BLOB PRIMARY KEY,
    case_id        BLOB NOT NULL REFERENCES after_sales_case (id),
    step           TEXT NOT NULL CHECK (step IN ('REPLIED', 'CHECKED', 'APOLOGISED', 'PLANNED', 'SETTLED', 'WITHDRAWN',
                                                 'REOPENED', 'MASS')),
    answer         TEXT CHECK (answer IN ('REFUND', 'REPLACE', 'COMPENSATE')), -- of PLANNED alone
    pieces         INTEGER CHECK (pieces > 0),
    amount_fen     INTEGER CHECK (amount_fen >= 0),
    give_back_id   BLOB REFERENCES give_back (id),    -- what a refund left to do in the selling tool
    sealed_counter BLOB,                              -- what was noted
    at             INTEGER NOT NULL,
    user_id        BLOB NOT NULL REFERENCES user_account (id),
    CHECK ((step = 'PLANNED') = (answer IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX case_event_case ON case_event (case_id);
CREATE INDEX case_event_give_back ON case_event (give_back_id) WHERE give_back_id IS NOT NULL;
CREATE TRIGGER case_event_is_append_only_update
BEFORE UPDATE OF id, case_id, step, answer, pieces, amount_fen, give_back_id, at, user_id ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;
CREATE TRIGGER case_event_is_append_only_delete BEFORE DELETE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;

-- A picture of what a case or a delivery is about, drawn anew as a small JPEG and sealed. Of a case it goes when
-- its member is erased. WITHOUT ROWID would keep such large values in the key's own tree.
CREATE TABLE photo (
    id             BLOB PRIMARY KEY,
    case_id        BLOB REFERENCES after_sales_case (id),
    round_id       BLOB REFERENCES pickup_round (id),
    delivery       INTEGER CHECK (delivery > 0),
    variant_id     BLOB REFERENCES variant (id),
    width          INTEGER NOT NULL CHECK (width > 0),  -- pixels
    height         INTEGER NOT NULL CHECK (height > 0),
    sealed_counter BLOB NOT NULL,
    at             INTEGER NOT NULL,
    user_id        BLOB NOT NULL REFERENCES user_account (id),
    CHECK ((case_id IS NULL) = (round_id IS NOT NULL)),
    CHECK ((round_id IS NULL) = (delivery IS NULL) AND (round_id IS NULL) = (variant_id IS NULL))
) STRICT;
CREATE INDEX photo_case ON photo (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX photo_arrival ON photo (round_id, delivery, variant_id) WHERE round_id IS NOT NULL;
