-- Version 4, the sync: what a desk remembers of the platform (record 0011). Conventions as in version 1; "t" and
-- "id" name a row as the protocol does: its kind, and its id or key as text.

-- The version the platform gave a row, where a table had none yet.
ALTER TABLE user_account ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE handover ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consent ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_event ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE printed_list ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_file ADD COLUMN v INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pickup_code ADD COLUMN v INTEGER NOT NULL DEFAULT 0;

-- Who signs in on another desk has a name here and no key.
ALTER TABLE user_account ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));
DROP INDEX user_account_name;
CREATE UNIQUE INDEX user_account_name ON user_account (name) WHERE removed_at IS NULL AND elsewhere = 0;

-- An import on another desk is matched by the goods' names.
CREATE INDEX product_name ON product (name);

-- A row that turned out to be one the platform knew already, and the one it is.
CREATE TABLE alias (
    id   BLOB PRIMARY KEY,
    into_id BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Whether triggers note what changes: not while rows of the platform are written; whether rows that left the
-- device's scope are being taken away; and whether all rows are being compared, for what was deleted so long ago
-- that the platform tells no more.
CREATE TABLE sync_mode (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    noting     INTEGER NOT NULL CHECK (noting IN (0, 1)),
    moving_out INTEGER NOT NULL CHECK (moving_out IN (0, 1)),
    comparing  INTEGER NOT NULL CHECK (comparing IN (0, 1))
) STRICT;
INSERT INTO sync_mode (one, noting, moving_out, comparing) VALUES (1, 0, 0, 0);
CREATE TABLE seen_row (
    t  TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (t, id)
) STRICT, WITHOUT ROWID;

-- Append-only rows go on being so; only an alias may change whom they are about.
DROP TRIGGER handover_is_append_only_update;
CREATE TRIGGER handover_is_append_only_update
BEFORE UPDATE OF id, collected_by, review, undoes, at, user_id ON handover
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
CREATE TRIGGER handover_round_stays BEFORE UPDATE OF round_id ON handover
WHEN NOT EXISTS (SELECT 1 FROM alias WHERE id = OLD.round_id AND into_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
DROP TRIGGER handover_is_append_only_delete;
CREATE TRIGGER handover_is_append_only_delete BEFORE DELETE ON handover
WHEN (SELECT moving_out FROM sync_mode) = 0
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;

DROP TRIGGER handover_line_is_append_only_update;
ALTER TABLE handover_line ADD COLUMN n INTEGER NOT NULL DEFAULT 0; -- its place in the event, from 0
UPDATE handover_line SET n = (
    SELECT count(*) FROM handover_line other
    WHERE other.handover_id = handover_line.handover_id
      AND (other.order_id, other.place) < (handover_line.order_id, handover_line.place));
CREATE TRIGGER handover_line_is_append_only_update
BEFORE UPDATE OF handover_id, place, quantity, n ON handover_line
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
CREATE TRIGGER handover_line_order_stays BEFORE UPDATE OF order_id ON handover_line
WHEN NOT EXISTS (SELECT 1 FROM alias WHERE id = OLD.order_id AND into_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
CREATE TRIGGER handover_line_owner_stays BEFORE UPDATE OF owner_id ON handover_line
WHEN NOT EXISTS (SELECT 1 FROM alias WHERE id = OLD.owner_id AND into_id = NEW.owner_id)
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
DROP TRIGGER handover_line_is_append_only_delete;
CREATE TRIGGER handover_line_is_append_only_delete BEFORE DELETE ON handover_line
WHEN (SELECT moving_out FROM sync_mode) = 0
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;

-- What a person had said before, as far as the desk knew: a withdrawal that a later grant had not seen wins.
-- Ids of 16 bytes behind each other.
DROP TRIGGER consent_is_append_only_update;
ALTER TABLE consent ADD COLUMN seen BLOB NOT NULL DEFAULT x'';
UPDATE consent SET seen = coalesce((
    SELECT other.id FROM consent other
    WHERE other.member_id = consent.member_id AND other.purpose = consent.purpose
      AND (other.at, other.id) < (consent.at, consent.id)
    ORDER BY other.at DESC, other.id DESC LIMIT 1), x'');
CREATE TRIGGER consent_is_append_only_update
BEFORE UPDATE OF id, purpose, granted, how, at, user_id, seen ON consent
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
CREATE TRIGGER consent_member_stays BEFORE UPDATE OF member_id ON consent
WHEN NOT EXISTS (SELECT 1 FROM alias WHERE id = OLD.member_id AND into_id = NEW.member_id)
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
DROP TRIGGER consent_is_append_only_delete;
CREATE TRIGGER consent_is_append_only_delete BEFORE DELETE ON consent
WHEN (SELECT moving_out FROM sync_mode) = 0
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;

DROP TRIGGER after_sales_case_stays_update;
CREATE TRIGGER after_sales_case_stays_update
BEFORE UPDATE OF id, place, pieces, reason, opened_at, user_id ON after_sales_case
BEGIN SELECT RAISE(ABORT, 'after_sales_case stays as it was opened'); END;
CREATE TRIGGER after_sales_case_order_stays BEFORE UPDATE OF order_id ON after_sales_case
WHEN NOT EXISTS (SELECT 1 FROM alias WHERE id = OLD.order_id AND into_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'after_sales_case stays as it was opened'); END;
CREATE TRIGGER after_sales_case_round_stays BEFORE UPDATE OF round_id ON after_sales_case
WHEN NOT EXISTS (SELECT 1 FROM alias WHERE id = OLD.round_id AND into_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'after_sales_case stays as it was opened'); END;
DROP TRIGGER after_sales_case_stays_delete;
CREATE TRIGGER after_sales_case_stays_delete BEFORE DELETE ON after_sales_case
WHEN (SELECT moving_out FROM sync_mode) = 0
BEGIN SELECT RAISE(ABORT, 'after_sales_case stays as it was opened'); END;
DROP TRIGGER case_event_is_append_only_update;
CREATE TRIGGER case_event_is_append_only_update
BEFORE UPDATE OF id, case_id, step, answer, pieces, amount_fen, give_back_id, at, user_id ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;
DROP TRIGGER case_event_is_append_only_delete;
CREATE TRIGGER case_event_is_append_only_delete BEFORE DELETE ON case_event
WHEN (SELECT moving_out FROM sync_mode) = 0
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;

-- What stood on a version belongs to the printing that made it: two desks may print the same version.
CREATE TABLE printed_line_of_list (
    list_id    BLOB NOT NULL REFERENCES printed_list (id),
    n          INTEGER NOT NULL,            -- its place on the list, from 0
    order_id   BLOB NOT NULL,
    place      INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    variant_id BLOB NOT NULL,
    quantity   INTEGER NOT NULL,
    refund_fen INTEGER,                     -- the refund in doubt that stood beside it
    missing    INTEGER NOT NULL CHECK (missing IN (0, 1)), -- marked as not in a newer file
    PRIMARY KEY (list_id, n)
) STRICT, WITHOUT ROWID;
INSERT INTO printed_line_of_list
SELECT (SELECT min(p.id) FROM printed_list p
        WHERE p.round_id = l.round_id AND p.sheet = l.sheet AND p.narrowing = l.narrowing
          AND p.version = l.version),
       row_number() OVER (PARTITION BY l.round_id, l.sheet, l.narrowing, l.version
                          ORDER BY l.number, l.order_id, l.place) - 1,
       l.order_id, l.place, l.number, l.variant_id, l.quantity, l.refund_fen, l.missing
FROM printed_line l;
DROP TABLE printed_line;
ALTER TABLE printed_line_of_list RENAME TO printed_line;

-- Rows that changed here since they were last put into the outbox, in the order they first did.
CREATE TABLE changed_row (
    seq INTEGER PRIMARY KEY,
    t   TEXT NOT NULL,
    id  TEXT NOT NULL,
    UNIQUE (t, id)
) STRICT;
CREATE INDEX changed_row_id ON changed_row (id);

-- What was sent, or is about to be, byte for byte until the platform has answered for good. Personal values are
-- sealed as in the row; "values" has the others.
CREATE TABLE outbox (
    seq            INTEGER PRIMARY KEY,    -- the device's own, from 1 without gaps
    mid            BLOB NOT NULL UNIQUE,
    op             TEXT NOT NULL CHECK (op IN ('put', 'del', 'erase')),
    t              TEXT NOT NULL,
    id             TEXT NOT NULL,
    base_v         INTEGER NOT NULL,
    args           TEXT NOT NULL,          -- JSON, person-free
    sealed_counter BLOB,                   -- JSON of personal values under COUNTER
    sealed_contact BLOB,                   -- the same under CONTACT
    pairs          TEXT,                   -- JSON; of a group buy: keyed hashes of (join number, phone)
    at             INTEGER NOT NULL,
    tries          INTEGER NOT NULL DEFAULT 0,
    code           TEXT                    -- why it was put off
) STRICT;
CREATE INDEX outbox_row ON outbox (t, id);

-- The platform's copy of a row that has something pending, or whose parents have not come yet (waiting).
CREATE TABLE shadow (
    t              TEXT NOT NULL,
    id             TEXT NOT NULL,
    v              INTEGER NOT NULL,
    image          TEXT NOT NULL,          -- JSON, person-free
    sealed_counter BLOB,
    sealed_contact BLOB,
    waiting        INTEGER NOT NULL DEFAULT 0 CHECK (waiting IN (0, 1)),
    PRIMARY KEY (t, id)
) STRICT, WITHOUT ROWID;

-- The version of what is one row to the platform and many here.
CREATE TABLE list_version (
    t TEXT PRIMARY KEY,
    v INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where two desks disagreed, or the platform did not take an edit: for a person to look at.
CREATE TABLE conflict (
    seq     INTEGER PRIMARY KEY,
    mid     BLOB NOT NULL,
    t       TEXT NOT NULL,
    id      TEXT NOT NULL,
    field   TEXT NOT NULL,                 -- empty where it is about the whole edit
    code    TEXT NOT NULL,
    sealed  BLOB NOT NULL,                 -- {mine, theirs} as JSON, under the class of the field
    contact INTEGER NOT NULL CHECK (contact IN (0, 1)),
    v       INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    settled_at INTEGER
) STRICT;
CREATE INDEX conflict_open ON conflict (seq) WHERE settled_at IS NULL;

-- How far the desk is with the platform it is enrolled with; no row while it is with none.
CREATE TABLE sync_state (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    platform      TEXT NOT NULL,           -- its address
    ca            TEXT,                    -- PEM of its own authority; null for the system's
    device_id     TEXT NOT NULL,
    letter        TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('LEADER', 'PICKUP_STAFF', 'REGIONAL_MANAGER')),
    sealed_device BLOB NOT NULL,           -- JSON under DEVICE: the device's key, its refresh token
    enrolled_at   INTEGER NOT NULL,
    next_seq      INTEGER NOT NULL,
    page          TEXT,                    -- of the snapshot, while one is being taken
    snapshot_cursor TEXT,                  -- where to pull from after it
    cursor        TEXT,                    -- null while a snapshot is being taken
    last_ok       INTEGER,
    clock_offset  INTEGER NOT NULL DEFAULT 0, -- the platform's clock less this one's, ms
    problem       TEXT                     -- the code the last run ended with
) STRICT;
