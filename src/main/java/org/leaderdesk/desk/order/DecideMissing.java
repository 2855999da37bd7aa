package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;

import java.util.UUID;

/** A person decides about an order that a newer file lacks: the file was filtered, or cancelled. */
public final class DecideMissing {

    private final Session session;

    public DecideMissing(Session session) {
        this.session = session;
    }

    /**
     * Decides, and says in which state the order now is.
     *
     * @param cancel false: the file was filtered, the order stays
     * @throws Refused ORDER_UNKNOWN, ORDER_NOT_MISSING, HANDED_OVER_STAYS
     */
    public OrderState run(UUID id, boolean cancel) {
        return session.book().write(session.who(), tx -> decide(tx, id, cancel));
    }

    private static OrderState decide(Transaction tx, UUID id, boolean cancel) {
        Filed filed = OneOrder.in(tx, id);
        if (filed.presence() != Presence.MISSING) {
            throw new Refused(RefusalCode.ORDER_NOT_MISSING, id.toString());
        }
        Filed decided =
                cancel ? OrderMerge.cancelled(filed) : filed.with(filed.order(), Presence.KEPT);
        HandedLines.require(tx, filed.order(), decided.order());
        OneOrder.write(tx, decided);
        return decided.order().status().state();
    }
}
