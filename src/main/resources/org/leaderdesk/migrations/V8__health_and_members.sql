-- Version 8: what is counted in chats, what people say of members, whom somebody wrote to, which notice somebody agreed
-- to, and what was watched. Conventions as in version 1.

-- What somebody counted in a chat group on one day; null where nobody did.
CREATE TABLE group_day (
    day                TEXT NOT NULL,       -- ISO date in the book's zone
    chat_group_id      BLOB NOT NULL REFERENCES chat_group (id),
    size               INTEGER CHECK (size >= 0),
    messages           INTEGER CHECK (messages >= 0),
    active_members     INTEGER CHECK (active_members >= 0),
    questions          INTEGER CHECK (questions >= 0),
    answered           INTEGER CHECK (answered >= 0),
    reply_minutes      INTEGER CHECK (reply_minutes >= 0),
    participants       INTEGER CHECK (participants >= 0),
    topic_participants INTEGER CHECK (topic_participants >= 0),
    ugc_posts          INTEGER CHECK (ugc_posts >= 0),
    clicks             INTEGER CHECK (clicks >= 0),
    reviews            INTEGER CHECK (reviews >= 0),
    good_reviews       INTEGER CHECK (good_reviews >= 0),
    promoters          INTEGER CHECK (promoters >= 0),
    detractors         INTEGER CHECK (detractors >= 0),
    nps_answers        INTEGER CHECK (nps_answers >= 0),
    user_id            BLOB NOT NULL REFERENCES user_account (id),
    at                 INTEGER NOT NULL,
    v                  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, chat_group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_day_of ON group_day (chat_group_id, day);

-- What people say of a member: a portrait (S007) or how far they take part (S021). Gone once they are erased.
CREATE TABLE member_tag (
    member_id BLOB NOT NULL REFERENCES member (id),
    tag       TEXT NOT NULL,
    applies   INTEGER NOT NULL CHECK (applies IN (0, 1)),
    v         INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (member_id, tag)
) STRICT, WITHOUT ROWID;

-- Somebody wrote to a member in private, or left them out to see what writing does; nothing but the result changes.
CREATE TABLE outreach (
    id        BLOB PRIMARY KEY,
    member_id BLOB NOT NULL REFERENCES member (id),
    at        INTEGER NOT NULL,
    user_id   BLOB NOT NULL REFERENCES user_account (id),
    segment   TEXT NOT NULL,
    wording   TEXT NOT NULL,                -- id of the text in the library; blank where a person wrote it
    held_out  INTEGER NOT NULL CHECK (held_out IN (0, 1)),
    result    TEXT CHECK (result IN ('ANSWERED', 'ORDERED', 'NO_ANSWER', 'REFUSED')),
    v         INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX outreach_member ON outreach (member_id, at);
CREATE INDEX outreach_at ON outreach (at);

-- The version of the notice that was shown when somebody was asked; null of what was said before there was one.
ALTER TABLE consent ADD COLUMN notice TEXT;

-- Something somebody should know, from the day it was raised until it is resolved (S078).
CREATE TABLE warning (
    watched         TEXT NOT NULL,
    subject_id      BLOB NOT NULL,          -- the leader, group, member, variant, entry, case or book it is about
    part            TEXT NOT NULL,          -- the indicator; - where the figure has no parts
    raised_on       TEXT NOT NULL,
    level           TEXT NOT NULL CHECK (level IN ('YELLOW', 'ORANGE', 'RED')),
    seen_on         TEXT NOT NULL,          -- when it was true last
    figure_e3       INTEGER NOT NULL,       -- what the figure was then, in thousandths of its unit
    acknowledged_at INTEGER,
    acknowledged_by BLOB REFERENCES user_account (id),
    resolved_on     TEXT,
    v               INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (watched, subject_id, part, raised_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX warning_open ON warning (raised_on) WHERE resolved_on IS NULL;

-- Scores of days that are over, and classes when they changed: made of the rows above, and so every desk has its own.
CREATE TABLE health_day (
    day      TEXT NOT NULL,
    subject  BLOB NOT NULL,                 -- a chat group; all zeros: the leader
    score    REAL,                          -- 0 to 100; null where too little is known
    light    TEXT NOT NULL,
    measured TEXT NOT NULL,                 -- the indicators that have data, a blank between
    readings TEXT NOT NULL,                 -- INDICATOR:value, a blank between
    PRIMARY KEY (day, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_segment (
    member_id BLOB NOT NULL,
    day       TEXT NOT NULL,                -- since when
    segment   TEXT NOT NULL,
    PRIMARY KEY (member_id, day)
) STRICT, WITHOUT ROWID;
