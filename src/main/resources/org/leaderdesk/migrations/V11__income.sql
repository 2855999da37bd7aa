-- Version 11: statements of income that were issued. What a month earned is calculated from its orders; only
-- what was issued is kept, so that what changes afterwards is seen and corrected. Each desk's own: nothing of
-- it travels. Conventions as in version 1; months are ISO text, 2026-10.

CREATE TABLE income_statement (
    month      TEXT PRIMARY KEY,
    rate       INTEGER NOT NULL,             -- per cent of the sales of platforms with bands
    bonus      INTEGER NOT NULL,             -- per cent of what went over the target
    target_fen INTEGER,
    help_sell  INTEGER NOT NULL,             -- per cent
    issued_at  INTEGER NOT NULL,
    user_id    BLOB NOT NULL REFERENCES user_account (id)
) STRICT, WITHOUT ROWID;

-- What an order put on a statement. Its name and who bought stand with the order alone.
CREATE TABLE income_order (
    of_month      TEXT NOT NULL,             -- of its time
    order_id      BLOB NOT NULL,
    month         TEXT NOT NULL REFERENCES income_statement (month), -- a later one: a correction
    source        TEXT NOT NULL,
    model         TEXT NOT NULL CHECK (model IN ('PLATFORM_BANDS', 'MARGIN', 'HELP_SELL')),
    sub_leader_id BLOB,
    at            INTEGER NOT NULL,
    sales_fen     INTEGER NOT NULL,          -- changes of it in a correction, as all that follows
    given_fen     INTEGER NOT NULL,          -- refunded or short
    pieces        INTEGER NOT NULL,
    missing       INTEGER NOT NULL,
    base_e4       INTEGER NOT NULL,          -- in 1/10000 yuan, unrounded
    bonus_e4      INTEGER NOT NULL,
    unearned      TEXT,                      -- why it earned nothing
    PRIMARY KEY (of_month, order_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX income_order_month ON income_order (month, of_month);
