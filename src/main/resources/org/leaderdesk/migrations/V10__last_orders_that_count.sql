-- Version 10: a member's last order is the last one that counts for their class: paid, standing, no
-- return. Of a million orders, whose rows lie all over the file, an index alone answers that.

-- Holds beside the time what an order's standing is told by.
DROP INDEX orders_member;
CREATE INDEX orders_member ON orders (member_id, ordered_at, state, amount_fen, refund_fen);
