-- The same tables in SQLite and PostgreSQL: ${text}, ${number}, ${bytes}, ${strict} and
-- ${keyed} are the dialect's. The feed stands first in every key of what is synced: it is what shards.

-- What all instances on this database share: keys of signatures, the generation.
CREATE TABLE meta (
    name  ${text} PRIMARY KEY,
    value ${bytes} NOT NULL
)${keyed};

-- A leader's rows, or a region's.
CREATE TABLE feed (
    id         ${text} PRIMARY KEY,
    kind       ${text} NOT NULL CHECK (kind IN ('LEADER', 'REGION')),
    name       ${text} NOT NULL,
    region     ${text} REFERENCES feed (id),
    head       ${number} NOT NULL,            -- the version of the last commit
    forgotten  ${number} NOT NULL,            -- the latest version of a deletion that is forgotten
    secrets    ${bytes},                      -- sealed
    ingest_key ${bytes} UNIQUE,               -- keyed hash
    made_at    ${number} NOT NULL
)${keyed};

CREATE TABLE device (
    feed        ${text} NOT NULL REFERENCES feed (id),
    id          ${text} NOT NULL UNIQUE,
    letter      ${text} NOT NULL,
    role        ${text} NOT NULL CHECK (role IN ('LEADER', 'PICKUP_STAFF', 'REGIONAL_MANAGER')),
    points      ${text} NOT NULL,             -- a JSON array; empty for all
    pubkey      ${bytes} NOT NULL,
    app_version ${text} NOT NULL,
    seq         ${number} NOT NULL,           -- of its last mutation; -1 after a restore: unknown
    enrolled_at ${number} NOT NULL,
    revoked_at  ${number},
    PRIMARY KEY (feed, id),
    UNIQUE (feed, letter)
)${keyed};

-- Refresh tokens: a device's tokens are one family.
CREATE TABLE refresh (
    hash        ${bytes} PRIMARY KEY,
    device      ${text} NOT NULL REFERENCES device (id),
    made_at     ${number} NOT NULL,
    replaced_at ${number},
    successor   ${bytes}
)${keyed};
CREATE INDEX refresh_of_device ON refresh (device);

CREATE TABLE enrol_code (
    hash       ${bytes} PRIMARY KEY,
    feed       ${text} NOT NULL REFERENCES feed (id),
    role       ${text} NOT NULL,
    points     ${text} NOT NULL,
    expires_at ${number} NOT NULL,
    used_at    ${number}
)${keyed};

-- Every row of every kind.
CREATE TABLE record (
    feed       ${text} NOT NULL,
    t          ${text} NOT NULL,
    id         ${text} NOT NULL,
    v          ${number} NOT NULL,
    o          ${text} NOT NULL,              -- JSON of the fields that are not personal
    sealed     ${bytes},                      -- JSON of the personal ones
    stamps     ${text} NOT NULL,              -- JSON: which device wrote which field at which version
    why        ${text},                       -- deleted, erased
    gone_at    ${number},                     -- when it was deleted
    member     ${text},                       -- whose order it is
    point      ${text},                       -- where the order is collected
    leader_sum ${number} NOT NULL,            -- what the row adds to the digest
    staff_sum  ${number} NOT NULL,
    PRIMARY KEY (feed, t, id)
)${strict};
CREATE INDEX record_by_version ON record (feed, v);
CREATE INDEX record_by_member ON record (feed, member) WHERE member IS NOT NULL;

-- Ids under which a row was made that was known already.
CREATE TABLE alias (
    feed       ${text} NOT NULL,
    id         ${text} NOT NULL,
    stands_for ${text} NOT NULL,
    PRIMARY KEY (feed, id)
)${keyed};
CREATE INDEX alias_of ON alias (feed, stands_for);

-- By what a row is known again: a keyed hash of its kind and those fields.
CREATE TABLE known (
    feed ${text} NOT NULL,
    hash ${bytes} NOT NULL,
    t    ${text} NOT NULL,
    id   ${text} NOT NULL,
    PRIMARY KEY (feed, hash)
)${keyed};
CREATE INDEX known_row ON known (feed, t, id);

-- Which rows are about an order, a member, a case, or goods that went short.
CREATE TABLE hangs (
    feed  ${text} NOT NULL,
    on_id ${text} NOT NULL,
    t     ${text} NOT NULL,
    id    ${text} NOT NULL,
    PRIMARY KEY (feed, on_id, t, id)
)${keyed};

-- Numbers that are given within a series.
CREATE TABLE taken (
    feed    ${text} NOT NULL,
    series  ${text} NOT NULL,
    number  ${number} NOT NULL,
    id      ${text} NOT NULL,
    sharing ${text},                          -- rows alike in this may have the same number
    PRIMARY KEY (feed, series, id)
)${keyed};
CREATE INDEX taken_number ON taken (feed, series, number);

-- What a group buy was made of, to see that two are one.
CREATE TABLE pair (
    feed      ${text} NOT NULL,
    hash      ${text} NOT NULL,
    group_buy ${text} NOT NULL,
    PRIMARY KEY (feed, hash, group_buy)
)${keyed};
CREATE INDEX pair_of_group_buy ON pair (feed, group_buy);

-- That a row was to be seen by devices of a point until this version.
CREATE TABLE moved (
    feed  ${text} NOT NULL,
    v     ${number} NOT NULL,
    t     ${text} NOT NULL,
    id    ${text} NOT NULL,
    point ${text} NOT NULL,                   -- blank: by all of them
    at    ${number} NOT NULL,
    PRIMARY KEY (feed, v, t, id, point)
)${keyed};

-- Erased people, for ever.
CREATE TABLE erased (
    feed ${text} NOT NULL,
    id   ${text} NOT NULL,
    at   ${number} NOT NULL,
    PRIMARY KEY (feed, id)
)${keyed};

-- What devices sent, and what became of it.
CREATE TABLE mutation (
    feed   ${text} NOT NULL,
    device ${text} NOT NULL,
    seq    ${number} NOT NULL,
    mid    ${text} NOT NULL,
    again  ${number} NOT NULL,                -- 1: the mid came before, from the device it was then
    hash   ${bytes} NOT NULL,
    t      ${text} NOT NULL,
    id     ${text} NOT NULL,                  -- the row it ended up on
    result ${bytes} NOT NULL,                 -- sealed
    at     ${number} NOT NULL,
    PRIMARY KEY (feed, device, seq)
)${strict};
CREATE UNIQUE INDEX mutation_mid ON mutation (feed, mid) WHERE again = 0;
CREATE INDEX mutation_row ON mutation (feed, id);

-- What the rows of a kind add up to, for each role that is sent all of them.
CREATE TABLE digest (
    feed ${text} NOT NULL,
    role ${text} NOT NULL,
    t    ${text} NOT NULL,
    rows ${number} NOT NULL,
    sum  ${number} NOT NULL,
    PRIMARY KEY (feed, role, t)
)${keyed};

-- What a selling tool said of an order last.
CREATE TABLE ingested (
    feed       ${text} NOT NULL,
    number     ${bytes} NOT NULL,             -- keyed hash of the order's number
    updated_at ${number} NOT NULL,
    said       ${bytes} NOT NULL,             -- sealed
    PRIMARY KEY (feed, number)
)${strict};
