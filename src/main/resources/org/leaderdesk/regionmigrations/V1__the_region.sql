-- A region's book, version 1: figures of leaders and what the region asks of them. It has no table in which a member,
-- an order or anything of theirs could stand. Conventions as in a leader's book; a table of the same name is the same.

PRAGMA application_id = 0x4C445247; -- "LDRG": by this a region's book is known before anything of it is read

CREATE TABLE book (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    id         BLOB NOT NULL,
    kind       TEXT NOT NULL CHECK (kind = 'REGION'),
    owner_id   BLOB NOT NULL,
    owner_name TEXT NOT NULL,
    zone       TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- Written by every transaction: after a failed commit it tells whether that one took effect.
CREATE TABLE last_write (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    write_id BLOB NOT NULL
) STRICT;

CREATE TABLE user_account (
    id         BLOB PRIMARY KEY,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role = 'REGIONAL_MANAGER'),
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    v          INTEGER NOT NULL DEFAULT 0,
    elsewhere  INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX user_account_name ON user_account (name) WHERE removed_at IS NULL AND elsewhere = 0;

-- Every change a person makes: history now, outbox of the sync later. Personal values sealed.
CREATE TABLE operation (
    seq            INTEGER PRIMARY KEY,
    mid            BLOB NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    row_kind       TEXT NOT NULL,
    row_id         BLOB NOT NULL,
    base_v         INTEGER NOT NULL,
    arguments      TEXT NOT NULL,
    sealed_counter BLOB,
    sealed_contact BLOB,
    user_id        BLOB NOT NULL,
    at             INTEGER NOT NULL
) STRICT;
CREATE INDEX operation_row ON operation (row_id, seq);

CREATE TABLE audit (
    seq         INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    user_id     BLOB NOT NULL,
    role        TEXT NOT NULL,
    device_id   BLOB NOT NULL,
    action      TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    objects     INTEGER NOT NULL,
    mac         BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    v     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

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
    role          TEXT NOT NULL CHECK (role = 'REGIONAL_MANAGER'),
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

-- The tree of areas: the book's own, which has no parent here, and everything beneath it.
CREATE TABLE area (
    id        BLOB PRIMARY KEY,
    name      TEXT NOT NULL,
    parent_id BLOB REFERENCES area (id),
    v         INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Who leads in which area, from when and, of those who went elsewhere, until when.
CREATE TABLE region_leader (
    id      BLOB PRIMARY KEY,
    name    TEXT NOT NULL,
    area_id BLOB NOT NULL REFERENCES area (id),
    since   TEXT NOT NULL,                  -- ISO date
    until   TEXT,                           -- the first day they were elsewhere
    v       INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The figures of one day, for the region the leader belongs to: whole numbers only (domain.region.DayFigure), null
-- where nobody could measure one; ratios in thousandths.
CREATE TABLE leader_day (
    leader_id  BLOB NOT NULL,
    day        TEXT NOT NULL,               -- ISO date in the book's zone
    area_id    BLOB,                        -- where it was earned; null on the leader's own desk
    signed_in_on    INTEGER,
    selling_since   INTEGER,
    groups          INTEGER,
    members         INTEGER,
    active_members  INTEGER,
    orders          INTEGER,
    sales_fen       INTEGER,
    month_orders    INTEGER,
    month_sales_fen INTEGER,
    sales_30_fen    INTEGER,
    slots_due       INTEGER,
    slots_done      INTEGER,
    cases_settled   INTEGER,
    cases_in_time   INTEGER,
    score_e3        INTEGER,
    score_basis     INTEGER,
    group_score_e3  INTEGER,
    groups_scored   INTEGER,
    groups_green    INTEGER,
    groups_yellow   INTEGER,
    groups_orange   INTEGER,
    groups_red      INTEGER,
    orders_change_e3 INTEGER,
    satisfied_e3    INTEGER,
    warnings_yellow INTEGER,
    warnings_orange INTEGER,
    warnings_red    INTEGER,
    l1_e3           INTEGER,
    l2_e3           INTEGER,
    l3_e3           INTEGER,
    l4_e3           INTEGER,
    l5_e3           INTEGER,
    l6_e3           INTEGER,
    h1_e3           INTEGER,
    h2_e3           INTEGER,
    h3_e3           INTEGER,
    h4_e3           INTEGER,
    h5_e3           INTEGER,
    h6_e3           INTEGER,
    h7_e3           INTEGER,
    h8_e3           INTEGER,
    k1_e3           INTEGER,
    k2_e3           INTEGER,
    k2_swing_e3     INTEGER,
    k3_e3           INTEGER,
    k4_e3           INTEGER,
    k5_e3           INTEGER,
    k6_e3           INTEGER,
    k7_e3           INTEGER,
    k8_e3           INTEGER,
    k9_e3           INTEGER,
    k10_e3          INTEGER,
    k11_e3          INTEGER,
    k12_e3          INTEGER,
    figured_at INTEGER NOT NULL,
    v          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (leader_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX leader_day_day ON leader_day (day);

-- What a region asks a leader to do, and what the leader answered.
CREATE TABLE intervention (
    id           BLOB PRIMARY KEY,
    leader_id    BLOB NOT NULL,
    area_id      BLOB NOT NULL,             -- who asks
    watched      TEXT NOT NULL,             -- the warning it is about; NONE where it is about none
    action       TEXT NOT NULL,
    note         TEXT NOT NULL,
    due_on       TEXT NOT NULL,             -- ISO date
    made_at      INTEGER NOT NULL,
    withdrawn_at INTEGER,
    answer       TEXT,                      -- null while nobody answered
    answered_at  INTEGER,
    v            INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX intervention_of ON intervention (leader_id, made_at);

-- What a weekly or monthly report said of each leader: of its own days, and of those of an earlier report that rows
-- which came later made it correct.
CREATE TABLE reported_sum (
    kind        TEXT NOT NULL CHECK (kind IN ('WEEK', 'MONTH')),
    reported_to TEXT NOT NULL,              -- the last day of the report that said it, ISO date
    from_day    TEXT NOT NULL,              -- the days it is the sum of
    to_day      TEXT NOT NULL,
    leader_id   BLOB NOT NULL,
    area_id     BLOB NOT NULL,              -- where it was earned
    orders      INTEGER NOT NULL,
    sales_fen   INTEGER NOT NULL,
    PRIMARY KEY (kind, reported_to, from_day, to_day, leader_id, area_id)
) STRICT, WITHOUT ROWID;
