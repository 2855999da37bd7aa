-- Version 7: how a day's plan came about, what is ready for its posts, activities, goods for them, and what members
-- suggest. Conventions as in version 1.

-- Of the 1+3+N of a product post (R025) how many pictures and videos are ready; and whether the leader made what was
-- posted (R024).
ALTER TABLE plan_slot ADD COLUMN pictures INTEGER CHECK (pictures BETWEEN 0 AND 99);
ALTER TABLE plan_slot ADD COLUMN videos INTEGER CHECK (videos BETWEEN 0 AND 99);
ALTER TABLE plan_slot ADD COLUMN original INTEGER CHECK (original IN (0, 1));

-- How the plan of a day came about: how good it is, and what it gave up.
CREATE TABLE plan_day (
    day            TEXT PRIMARY KEY,        -- ISO date in the book's zone
    objective      INTEGER NOT NULL,        -- fen
    bound          INTEGER NOT NULL,        -- fen
    relaxed        TEXT NOT NULL,           -- soft rules not kept, by name, a blank between
    dropped        TEXT NOT NULL,           -- SLOT:CAUSE:groups with commas, a blank between
    days_off_known INTEGER NOT NULL CHECK (days_off_known IN (0, 1)),
    v              INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What a product is kept for: an activity's own goods (S197), or ordered only as much as was bought (S103).
CREATE TABLE product_use (
    product_id BLOB NOT NULL REFERENCES product (id),
    use        TEXT NOT NULL CHECK (use IN ('ACTIVITY', 'PRESALE')),
    applies    INTEGER NOT NULL CHECK (applies IN (0, 1)),
    v          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (product_id, use)
) STRICT, WITHOUT ROWID;

-- Something that is done on some days beside the everyday plan: a big sale, a promotion, a month's theme (S032-S034),
-- with who sees to it, until when it is prepared, and what came of it (S054).
CREATE TABLE activity (
    id          BLOB PRIMARY KEY,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('BIG_SALE', 'PROMOTION', 'THEME')),
    from_day    TEXT NOT NULL,              -- the first day of its burst, or of the theme
    to_day      TEXT NOT NULL,              -- the last one, included
    owner       TEXT NOT NULL,              -- who sees to it; blank: the leader
    deadline    TEXT,                       -- the day until which it is prepared
    ready_on    TEXT,                       -- the day on which it was
    goal_orders INTEGER CHECK (goal_orders > 0),
    presale     INTEGER NOT NULL CHECK (presale BETWEEN 0 AND 100), -- of the stock, percent, before the burst (R029)
    note        TEXT NOT NULL,              -- what is to be done better
    removed_at  INTEGER,
    v           INTEGER NOT NULL DEFAULT 0,
    CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_days ON activity (from_day) WHERE removed_at IS NULL;

-- What people of a group suggest (S052). Of whom it came is not kept: nothing more about a person than an order needs.
CREATE TABLE suggestion (
    id            BLOB PRIMARY KEY,
    about         TEXT NOT NULL CHECK (about IN ('GOODS', 'PRICE', 'PICKUP', 'ACTIVITY', 'SERVICE', 'OTHER')),
    chat_group_id BLOB REFERENCES chat_group (id),
    text          TEXT NOT NULL,            -- phone numbers are masked
    at            INTEGER NOT NULL,
    answer        TEXT CHECK (answer IN ('DONE', 'LATER', 'NOT_POSSIBLE')),
    answered_at   INTEGER,
    v             INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_open ON suggestion (at) WHERE answered_at IS NULL;
