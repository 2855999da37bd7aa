package org.leaderdesk.desk.order;

import org.leaderdesk.book.GroupBuyTable.OrderCounts;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.order.GroupBuy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Group buys in id order, which is the order in which they came into the book. */
public final class ListGroupBuys {

    private static final int PAGE = 200;

    private final Session session;

    public ListGroupBuys(Session session) {
        this.session = session;
    }

    /**
     * A group buy and how many orders it has.
     *
     * @param orders in any state
     * @param missing of these, how many a newer file lacked
     */
    public record Listed(GroupBuy groupBuy, State state, long orders, long missing) {}

    /** Whether anything of a group buy is still sold. */
    public enum State {
        STANDS,
        /** It has orders, and every one is cancelled or paid back. */
        CANCELLED
    }

    /** All of them, the latest first. */
    public List<Listed> latestFirst() {
        List<Listed> all = new ArrayList<>();
        run(Optional.empty(), Integer.MAX_VALUE, all::add);
        return all.reversed();
    }

    /** Walks the group buys after one id, at most so many. */
    public void run(Optional<UUID> after, int limit, Consumer<Listed> consumer) {
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            UUID last = after.orElse(null);
                            int left = limit;
                            while (left > 0) {
                                List<GroupBuy> page =
                                        tx.groupBuys().page(last, Math.min(left, PAGE));
                                if (page.isEmpty()) {
                                    break;
                                }
                                for (GroupBuy each : page) {
                                    OrderCounts counts = tx.groupBuys().countsOf(each.id());
                                    consumer.accept(
                                            new Listed(
                                                    each,
                                                    tx.groupBuys().isCancelled(each.id())
                                                            ? State.CANCELLED
                                                            : State.STANDS,
                                                    counts.orders(),
                                                    counts.missing()));
                                }
                                last = page.getLast().id();
                                left -= page.size();
                            }
                            return true;
                        });
    }
}
