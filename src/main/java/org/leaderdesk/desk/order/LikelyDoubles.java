package org.leaderdesk.desk.order;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.order.Alike;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Orders taken for a new group buy that the book seems to have already: under the numbers of
 * another selling tool, or of a list that a chat counted anew. Nothing in the numbers tells, so
 * that a person is told.
 *
 * @param groupBuyTitle the group buy that has them
 * @param orders how many of the file's it has, by buyer, amount and time, or by nickname and day
 */
public record LikelyDoubles(String groupBuyTitle, int orders) {

    private static final int FEWEST = 3;

    /** Looks for orders of a group buy that the book does not have. */
    static Optional<LikelyDoubles> of(
            Transaction tx, Lookalikes lookalikes, List<FileOrder> orders) {
        Map<UUID, Integer> twins = new HashMap<>();
        for (FileOrder order : orders) {
            lookalikes.twins(order).forEach(home -> twins.merge(home, 1, Integer::sum));
        }
        int same = ReadRules.in(tx, Rule.SAME_GROUP_BUY);
        int other = ReadRules.in(tx, Rule.OTHER_GROUP_BUY);
        return twins.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST)
                .filter(
                        each ->
                                new Alike(
                                                        each.getValue(),
                                                        orders.size(),
                                                        tx.orders().countFromFiles(each.getKey()))
                                                .verdict(same, other)
                                        == Alike.Verdict.SAME)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(
                        each ->
                                new LikelyDoubles(
                                        tx.groupBuys()
                                                .find(each.getKey())
                                                .map(GroupBuy::title)
                                                .orElse(""),
                                        each.getValue()));
    }
}
