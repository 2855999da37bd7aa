-- Version 6, the 531 plan: what is posted to which chat group at what minute. Conventions as in version 1.

-- Whom a group is mostly made of (S007), and the day its chat began.
ALTER TABLE chat_group ADD COLUMN audience TEXT CHECK (audience IN (
    'PRICE_SENSITIVE', 'QUALITY_SEEKING', 'SOCIAL', 'HOMEMAKER', 'YOUNG_OFFICE', 'CONVENIENCE', 'RETIRED', 'MOTHER',
    'TASTER', 'FAMILY', 'GEN_Z', 'HEALTHY'));
ALTER TABLE chat_group ADD COLUMN since TEXT;
UPDATE chat_group SET since = date(created_at / 1000, 'unixepoch', '+8 hours');

-- One of the nine slots of a group's day. What begins with own_ is a person's word and goes before the planner's.
CREATE TABLE plan_slot (
    day           TEXT NOT NULL,            -- ISO date in the book's zone
    chat_group_id BLOB NOT NULL REFERENCES chat_group (id),
    slot          TEXT NOT NULL,            -- T1 to T5, R1 to R3, F1
    wave          INTEGER NOT NULL CHECK (wave > 0),
    at            INTEGER NOT NULL CHECK (at BETWEEN 0 AND 1439), -- minute of the day
    topic         TEXT,                     -- id in the content library
    product_id    BLOB REFERENCES product (id),
    wording       TEXT NOT NULL,            -- id of the text in the library; blank where a person wrote it
    text          TEXT NOT NULL,
    why           TEXT NOT NULL,            -- KIND:number:fen, a blank between
    own_at        INTEGER CHECK (own_at BETWEEN 0 AND 1439),
    own_text      TEXT,
    pinned        INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    done_at       INTEGER,
    participants  INTEGER CHECK (participants >= 0),
    replies       INTEGER CHECK (replies >= 0),
    clicks        INTEGER CHECK (clicks >= 0),
    v             INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, chat_group_id, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_slot_product ON plan_slot (product_id, day) WHERE product_id IS NOT NULL;
CREATE INDEX plan_slot_done ON plan_slot (done_at) WHERE done_at IS NOT NULL;

-- A service post of a group buy that a person has posted.
CREATE TABLE service_post (
    group_buy_id BLOB NOT NULL REFERENCES group_buy (id),
    kind         TEXT NOT NULL CHECK (kind IN (
        'OPENS', 'TWO_HOURS', 'HALF_HOUR', 'CLOSED', 'ARRIVED', 'LAST_CALL', 'UNCOLLECTED')),
    done_at      INTEGER NOT NULL,
    v            INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (group_buy_id, kind)
) STRICT, WITHOUT ROWID;

-- A new product that is tried for three days (R092), and what a person decided of it.
CREATE TABLE flash_test (
    product_id BLOB NOT NULL REFERENCES product (id),
    began_on   TEXT NOT NULL,
    verdict    TEXT CHECK (verdict IN ('KEEP', 'DROP')),
    v          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (product_id, began_on)
) STRICT, WITHOUT ROWID;
