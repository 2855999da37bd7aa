-- Version 9: what a leader's desk tells the region, and what the region asks for. Conventions as in version 1.

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
