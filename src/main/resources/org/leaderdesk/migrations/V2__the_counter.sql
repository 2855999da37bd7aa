-- Version 2, the counter: what arrived, who goes short, where bags stand, what was handed over, and what is
-- given back to the selling tool. Conventions as in version 1.

-- What came of a variant with one delivery of a round; typed again it replaces what was typed.
CREATE TABLE arrival (
    round_id   BLOB NOT NULL REFERENCES pickup_round (id),
    delivery   INTEGER NOT NULL CHECK (delivery > 0),
    variant_id BLOB NOT NULL REFERENCES variant (id),
    quantity   INTEGER NOT NULL CHECK (quantity >= 0),                  -- pieces, the lost ones too
    loss       INTEGER NOT NULL CHECK (loss >= 0 AND loss <= quantity), -- of them not fit to hand over
    note       TEXT NOT NULL DEFAULT '',
    at         INTEGER NOT NULL,
    user_id    BLOB NOT NULL REFERENCES user_account (id),
    v          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, delivery, variant_id)
) STRICT, WITHOUT ROWID;

-- A line that goes short, by pieces or by weight; a row that is taken back is gone.
CREATE TABLE shortage (
    order_id   BLOB NOT NULL,
    place      INTEGER NOT NULL,
    round_id   BLOB NOT NULL REFERENCES pickup_round (id),
    policy     TEXT NOT NULL CHECK (policy IN ('FIRST_COME', 'PRO_RATA', 'MANUAL', 'WEIGHT')),
    pieces     INTEGER NOT NULL CHECK (pieces >= 0), -- not handed over; none of a line short by weight
    refund_fen INTEGER,                              -- null where no file said what a piece costs
    at         INTEGER NOT NULL,
    user_id    BLOB NOT NULL REFERENCES user_account (id),
    v          INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, place),
    FOREIGN KEY (order_id, place) REFERENCES order_line (order_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX shortage_round ON shortage (round_id);

-- Where the bags of a range of collection numbers stand, per temperature zone.
CREATE TABLE shelf (
    round_id BLOB NOT NULL REFERENCES pickup_round (id),
    zone     TEXT NOT NULL CHECK (zone IN ('FROZEN', 'CHILLED', 'AMBIENT')),
    first    INTEGER NOT NULL CHECK (first > 0),
    last     INTEGER NOT NULL CHECK (last >= first),
    name     TEXT NOT NULL,
    v        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, zone, first)
) STRICT, WITHOUT ROWID;

-- Where one bag was put at packing; goes before the shelf of its number.
CREATE TABLE bag_place (
    round_id BLOB NOT NULL REFERENCES pickup_round (id),
    owner_id BLOB NOT NULL,
    zone     TEXT NOT NULL CHECK (zone IN ('FROZEN', 'CHILLED', 'AMBIENT')),
    name     TEXT NOT NULL,
    v        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, owner_id, zone)
) STRICT, WITHOUT ROWID;

-- One Enter at the counter, or the counter-event that takes one back. Never edited; only what a
-- person noted can be emptied, when somebody is erased.
CREATE TABLE handover (
    id             BLOB PRIMARY KEY,
    round_id       BLOB NOT NULL REFERENCES pickup_round (id),
    collected_by   TEXT NOT NULL CHECK (collected_by IN ('SELF', 'FAMILY', 'NEIGHBOUR')),
    review         TEXT CHECK (review IN ('GOOD', 'FAIR', 'BAD')),
    undoes         BLOB UNIQUE REFERENCES handover (id),
    sealed_counter BLOB,                     -- the note, or the reason of an undo
    at             INTEGER NOT NULL,
    user_id        BLOB NOT NULL REFERENCES user_account (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_round ON handover (round_id, at);
CREATE TRIGGER handover_is_append_only_update
BEFORE UPDATE OF id, round_id, collected_by, review, undoes, at, user_id ON handover
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
CREATE TRIGGER handover_is_append_only_delete BEFORE DELETE ON handover
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;

-- What of which line; an undo repeats the lines with pieces below zero, so that a sum is the truth.
CREATE TABLE handover_line (
    handover_id BLOB NOT NULL REFERENCES handover (id),
    order_id    BLOB NOT NULL,
    place       INTEGER NOT NULL,
    owner_id    BLOB NOT NULL,               -- whose bag
    quantity    INTEGER NOT NULL CHECK (quantity <> 0),
    PRIMARY KEY (handover_id, order_id, place),
    FOREIGN KEY (order_id, place) REFERENCES order_line (order_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_of_line ON handover_line (order_id, place);
CREATE INDEX handover_of_owner ON handover_line (owner_id, handover_id);
CREATE TRIGGER handover_line_is_append_only_update BEFORE UPDATE ON handover_line
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
CREATE TRIGGER handover_line_is_append_only_delete BEFORE DELETE ON handover_line
BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;

-- Every code that was printed for an order; older ones stay accepted.
CREATE TABLE pickup_code (
    code     TEXT PRIMARY KEY,
    order_id BLOB NOT NULL REFERENCES orders (id)
) STRICT, WITHOUT ROWID;

-- What a person must still do in the selling tool: pay back, or tick as collected.
CREATE TABLE give_back (
    id         BLOB PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('REFUND', 'COLLECTED')),
    cause      TEXT NOT NULL CHECK (cause IN ('SHORT', 'WEIGHT', 'AFTER_SALES', 'HANDED_OVER')),
    order_id   BLOB NOT NULL REFERENCES orders (id),
    place      INTEGER,                      -- the line; null for the whole order
    amount_fen INTEGER,                      -- to pay back; null where nobody knows, or of a tick
    state      TEXT NOT NULL CHECK (state IN ('TO_DO', 'DONE', 'SEEN', 'TAKEN_BACK')),
    made_at    INTEGER NOT NULL,
    done_at    INTEGER,
    seen_at    INTEGER,
    v          INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX give_back_open ON give_back (state, kind) WHERE state IN ('TO_DO', 'DONE');
CREATE INDEX give_back_order ON give_back (order_id);

-- What became of goods nobody collected.
CREATE TABLE leftover (
    id       BLOB PRIMARY KEY,
    round_id BLOB NOT NULL REFERENCES pickup_round (id),
    order_id BLOB NOT NULL,
    place    INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    fate     TEXT NOT NULL CHECK (fate IN ('RETURNED', 'WRITTEN_OFF')),
    reason   TEXT NOT NULL,
    at       INTEGER NOT NULL,
    user_id  BLOB NOT NULL REFERENCES user_account (id),
    v        INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (order_id, place) REFERENCES order_line (order_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX leftover_line ON leftover (order_id, place);
CREATE INDEX leftover_round ON leftover (round_id);
