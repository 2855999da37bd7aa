-- Which leader, or region, belongs to which region from which day on: figures stay where they were earned.
CREATE TABLE membership (
    feed   ${text} NOT NULL REFERENCES feed (id),
    since  ${text} NOT NULL,                  -- ISO date; blank for always
    region ${text} REFERENCES feed (id),      -- null for none
    PRIMARY KEY (feed, since)
)${keyed};
INSERT INTO membership (feed, since, region) SELECT id, '', region FROM feed WHERE region IS NOT NULL;

-- How far what a feed says to others has been passed on.
CREATE TABLE passed_on (
    feed ${text} PRIMARY KEY REFERENCES feed (id),
    v    ${number} NOT NULL
)${keyed};
