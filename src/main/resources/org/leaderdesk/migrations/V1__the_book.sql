-- The book, version 1. Ids are UUIDv7 in 16 bytes; money is in fen; times are epoch milliseconds
-- (UTC); days are ISO text in the book's zone. "v" is the version the platform gave a row; 0 until
-- it has seen it. Columns named sealed_* hold AES-256-GCM values bound to the row's id and class.

CREATE TABLE book (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    id         BLOB NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('LEADER', 'REGION')),
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

CREATE TABLE leader (
    id   BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    v    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE user_account (
    id         BLOB PRIMARY KEY,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('LEADER', 'PICKUP_STAFF', 'REGIONAL_MANAGER')),
    created_at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX user_account_name ON user_account (name) WHERE removed_at IS NULL;

CREATE TABLE estate (
    id   BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    v    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_group (
    id         BLOB PRIMARY KEY,
    estate_id  BLOB REFERENCES estate (id),
    name       TEXT NOT NULL UNIQUE,
    main       INTEGER NOT NULL CHECK (main IN (0, 1)),
    people     INTEGER,
    people_on  TEXT,
    created_at INTEGER NOT NULL,
    v          INTEGER NOT NULL DEFAULT 0,
    CHECK ((people IS NULL) = (people_on IS NULL))
) STRICT, WITHOUT ROWID;

-- Which group a member belongs to: the first rule that matches, by position.
CREATE TABLE group_rule (
    position      INTEGER PRIMARY KEY,
    chat_group_id BLOB NOT NULL REFERENCES chat_group (id),
    kind          TEXT NOT NULL CHECK (kind IN ('SUB_LEADER', 'TITLE_WORDS', 'BUILDINGS', 'MEMBER')),
    sub_leader_id BLOB REFERENCES sub_leader (id),
    words         TEXT,
    estate_id     BLOB REFERENCES estate (id),
    building_from INTEGER,
    building_to   INTEGER,
    member_id     BLOB REFERENCES member (id),
    CHECK (CASE kind
        WHEN 'SUB_LEADER' THEN sub_leader_id IS NOT NULL
        WHEN 'TITLE_WORDS' THEN words IS NOT NULL
        WHEN 'BUILDINGS' THEN estate_id IS NOT NULL
        ELSE member_id IS NOT NULL END)
) STRICT;

CREATE TABLE sub_leader (
    id   BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    v    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE pickup_point (
    id   BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL DEFAULT 'UNKNOWN'
        CHECK (kind IN ('UNKNOWN', 'CONVENIENCE_STORE', 'PROPERTY_OFFICE', 'LEADER_HOME')), -- R084
    v    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier (
    id   BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    v    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id             BLOB PRIMARY KEY,
    identity_key   BLOB UNIQUE,             -- HMAC of phone, customer number or nickname and room
    unsure         INTEGER NOT NULL CHECK (unsure IN (0, 1)),
    estate_id      BLOB REFERENCES estate (id),
    address_open   INTEGER NOT NULL CHECK (address_open IN (0, 1)), -- a person must settle it
    merged_into    BLOB REFERENCES member (id),
    registered_at  INTEGER NOT NULL,
    sealed_counter BLOB,
    sealed_contact BLOB,
    erased_at      INTEGER,
    v              INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX member_erased ON member (erased_at) WHERE erased_at > 0;
CREATE INDEX member_to_settle ON member (id) WHERE unsure = 1 OR address_open = 1;

CREATE TABLE product (
    id                BLOB PRIMARY KEY,
    name              TEXT NOT NULL,
    category          TEXT NOT NULL DEFAULT '',
    zone              TEXT NOT NULL CHECK (zone IN ('FROZEN', 'CHILLED', 'AMBIENT')),
    zone_from         TEXT NOT NULL CHECK (zone_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    layer             TEXT CHECK (layer IN ('TRAFFIC', 'PROFIT', 'HIT', 'EXPERIENCE')),
    layer_from        TEXT CHECK (layer_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    shelf_life_days   INTEGER CHECK (shelf_life_days > 0),
    shelf_life_from   TEXT CHECK (shelf_life_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    supplier_id       BLOB REFERENCES supplier (id),
    supplier_from     TEXT CHECK (supplier_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    v                 INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE variant (
    id         BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES product (id),
    text       TEXT NOT NULL,
    code       TEXT UNIQUE,                 -- case-sensitive
    price_fen  INTEGER,
    price_from TEXT CHECK (price_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    cost_fen   INTEGER,
    cost_from  TEXT CHECK (cost_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    stock      INTEGER,
    stock_from TEXT CHECK (stock_from IN ('GUESSED', 'IMPORTED', 'TYPED')),
    v          INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX variant_product ON variant (product_id);

CREATE TABLE group_buy (
    id        BLOB PRIMARY KEY,
    title     TEXT NOT NULL,
    opened_at INTEGER,
    closed_at INTEGER,
    v         INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
    id               BLOB PRIMARY KEY,
    group_buy_id     BLOB NOT NULL REFERENCES group_buy (id),
    order_number     TEXT UNIQUE,
    join_number      TEXT NOT NULL,         -- several of a merged row stand as "3,7"
    member_id        BLOB REFERENCES member (id),
    nick_key         BLOB,                  -- HMAC of the nickname, to know the order again
    estate_id        BLOB REFERENCES estate (id),
    pickup_point_id  BLOB REFERENCES pickup_point (id),
    sub_leader_id    BLOB REFERENCES sub_leader (id),
    state            TEXT NOT NULL
        CHECK (state IN ('UNPAID', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED')),
    state_known      INTEGER NOT NULL CHECK (state_known IN (0, 1)),
    logistics        TEXT NOT NULL CHECK (logistics IN ('NONE', 'EXPRESS', 'PICKUP', 'LOCAL_DELIVERY')),
    amount_fen       INTEGER,
    refund_fen       INTEGER NOT NULL DEFAULT 0,
    settled_fen      INTEGER NOT NULL DEFAULT 0, -- how much of the refund a person has placed on lines
    freight_fen      INTEGER NOT NULL DEFAULT 0,
    discount_fen     INTEGER NOT NULL DEFAULT 0,
    ordered_at       INTEGER,
    time_precision   TEXT CHECK (time_precision IN ('SECOND', 'DAY')),
    presence         TEXT NOT NULL DEFAULT 'PRESENT' -- whether a newer file lacks it (MISSING),
        CHECK (presence IN ('PRESENT', 'MISSING', 'KEPT')), -- and what a person decided (KEPT)
    sealed_counter   BLOB,
    sealed_contact   BLOB,
    v                INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_group_buy ON orders (group_buy_id, join_number);
CREATE INDEX orders_member ON orders (member_id);
CREATE INDEX orders_time ON orders (ordered_at, id);
CREATE INDEX orders_missing ON orders (group_buy_id) WHERE presence = 'MISSING';
CREATE INDEX orders_nick ON orders (nick_key) WHERE nick_key IS NOT NULL;

-- A line is identified by its order and its place in it.
CREATE TABLE order_line (
    order_id   BLOB NOT NULL REFERENCES orders (id),
    place      INTEGER NOT NULL,
    variant_id BLOB NOT NULL REFERENCES variant (id),
    quantity   INTEGER NOT NULL,            -- pieces; negative for returns
    refunded   INTEGER NOT NULL DEFAULT 0,  -- pieces of it refunded before handover
    cancelled  INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    amount_fen INTEGER,
    price_e4   INTEGER,                     -- of one piece in 1/10000 yuan: it may be less than a fen
    PRIMARY KEY (order_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE pickup_round (
    id              BLOB PRIMARY KEY,
    name            TEXT NOT NULL,
    default_of      BLOB UNIQUE REFERENCES group_buy (id), -- the round an import opened by itself
    pickup_point_id BLOB REFERENCES pickup_point (id),     -- narrowed to one point, or all
    opened_at       INTEGER NOT NULL,
    closed_at       INTEGER,
    undone_at       INTEGER,                -- a default round whose group buy was joined or split
    v               INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE round_group_buy (
    round_id     BLOB NOT NULL REFERENCES pickup_round (id),
    position     INTEGER NOT NULL,
    group_buy_id BLOB NOT NULL REFERENCES group_buy (id),
    PRIMARY KEY (round_id, position),
    UNIQUE (round_id, group_buy_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_of_group_buy ON round_group_buy (group_buy_id);

-- The owner of a bag is a member, or an order that has no member.
CREATE TABLE collection (
    round_id BLOB NOT NULL REFERENCES pickup_round (id),
    owner_id BLOB NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    v        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, owner_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX collection_number ON collection (round_id, number);

CREATE TABLE printed_list (
    id         BLOB PRIMARY KEY,
    round_id   BLOB NOT NULL REFERENCES pickup_round (id),
    sheet      TEXT NOT NULL,
    narrowing  TEXT NOT NULL,               -- canonical text of what the list was narrowed to
    version    INTEGER NOT NULL CHECK (version > 0),
    content    BLOB NOT NULL,               -- SHA-256 of the rows, to tell whether anything changed
    lines      INTEGER NOT NULL,            -- how many stood on it; none once all are taken away
    printed_at INTEGER NOT NULL,
    user_id    BLOB NOT NULL REFERENCES user_account (id),
    target     TEXT NOT NULL CHECK (target IN ('PDF', 'XLSX', 'PRINTER', 'FILE')),
    pages      INTEGER NOT NULL,
    sha256     BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX printed_list_of ON printed_list (round_id, sheet, narrowing, version);

-- What stood on a version, person-free, so that later versions can say what changed.
CREATE TABLE printed_line (
    round_id   BLOB NOT NULL,
    sheet      TEXT NOT NULL,
    narrowing  TEXT NOT NULL,
    version    INTEGER NOT NULL,
    order_id   BLOB NOT NULL,
    place      INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    variant_id BLOB NOT NULL,
    quantity   INTEGER NOT NULL,
    refund_fen INTEGER,                     -- the refund in doubt that stood beside it
    missing    INTEGER NOT NULL CHECK (missing IN (0, 1)), -- marked as not in a newer file
    PRIMARY KEY (round_id, sheet, narrowing, version, order_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_file (
    id           BLOB PRIMARY KEY,
    at           INTEGER NOT NULL,
    user_id      BLOB NOT NULL REFERENCES user_account (id),
    file_name    TEXT NOT NULL,
    format       TEXT NOT NULL,
    group_buy_id BLOB REFERENCES group_buy (id),
    rows         INTEGER NOT NULL,
    orders_new   INTEGER NOT NULL,
    orders_changed INTEGER NOT NULL,
    orders_missing INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

-- Person-free: that somebody was erased, so that nothing brings the person back.
CREATE TABLE tombstone (
    id   BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
