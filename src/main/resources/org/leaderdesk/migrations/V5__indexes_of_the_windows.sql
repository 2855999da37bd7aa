-- Version 5: what the screens ask of a book of a million orders is answered by indexes alone; the
-- rows of orders are large and lie all over the file.

-- Holds when a member last ordered as well, which members are sorted by.
DROP INDEX orders_member;
CREATE INDEX orders_member ON orders (member_id, ordered_at);

-- Today and the badges count them with every step a person makes; there are few.
CREATE INDEX orders_refund_in_doubt ON orders (id) WHERE refund_fen > settled_fen;
