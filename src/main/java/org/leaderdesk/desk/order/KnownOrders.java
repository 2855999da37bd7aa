package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The orders the book has of one group buy, found by order number, else by join number; in a file
 * of several group buys the buyer and the payment time belong to that key.
 */
final class KnownOrders {

    private final List<Filed> all;
    private final Buyers buyers;
    private final Map<String, Filed> byNumber = new HashMap<>();
    private final Map<String, List<Filed>> byPart = new HashMap<>();

    KnownOrders(List<Filed> all, Buyers buyers) {
        this.all = all;
        this.buyers = buyers;
        for (Filed filed : all) {
            filed.order().orderNumber().ifPresent(number -> byNumber.put(number, filed));
            for (String part : JoinNumber.parts(filed.order().joinNumber())) {
                byPart.computeIfAbsent(part, key -> new ArrayList<>(1)).add(filed);
            }
        }
    }

    List<Filed> all() {
        return all;
    }

    /** The orders a row of the file speaks of: several when the tool merged rows since. */
    List<Filed> matches(FileOrder order, boolean crossGroup) {
        Optional<Filed> numbered = order.orderNumber().map(byNumber::get);
        if (numbered.isPresent()) {
            return List.of(numbered.get());
        }
        return order.joinNumbers().stream()
                .flatMap(part -> byPart.getOrDefault(part, List.of()).stream())
                .filter(filed -> !numberedOtherwise(filed, order))
                .filter(filed -> !crossGroup || sameBuyerAndTime(filed, order))
                .distinct()
                .toList();
    }

    private static boolean numberedOtherwise(Filed filed, FileOrder order) {
        return order.orderNumber().isPresent() && filed.order().orderNumber().isPresent();
    }

    private boolean sameBuyerAndTime(Filed filed, FileOrder order) {
        if (!Lookalikes.agree(order.time(), filed.order().time())) {
            return false;
        }
        Optional<Member> owner = buyers.owner(filed.order());
        if (owner.isEmpty() || owner.get().erased()) {
            // Nothing is there to compare a person with, and a look-alike must not bring one back.
            return order.amount().equals(filed.order().charges().amount());
        }
        if (buyers.known(order).filter(owner.get().id()::equals).isPresent()) {
            return true;
        }
        boolean nicknameCounts = !Buyers.isSure(order) || Buyers.isAnonymous(owner.get());
        return nicknameCounts
                && filed.nickKey().isPresent()
                && buyers.nickKeys(order).stream()
                        .anyMatch(key -> Arrays.equals(key, filed.nickKey().get()));
    }

    /**
     * Whether a file is at least as new as what the book has: its highest join number is at least
     * the book's. A file without join numbers has those the book gave its orders; where it has
     * orders that have none yet, the last order's time tells.
     */
    boolean isNewer(List<FileOrder> orders, boolean crossGroup) {
        List<String> joinNumbers =
                orders.stream().flatMap(order -> order.joinNumbers().stream()).toList();
        if (joinNumbers.isEmpty()) {
            List<List<Filed>> matches =
                    orders.stream().map(order -> matches(order, crossGroup)).toList();
            if (matches.stream().anyMatch(List::isEmpty)) {
                return isLater(orders);
            }
            joinNumbers =
                    matches.stream()
                            .flatMap(List::stream)
                            .map(filed -> filed.order().joinNumber())
                            .toList();
        }
        return highest(joinNumbers.stream()) >= highest();
    }

    private boolean isLater(List<FileOrder> orders) {
        Comparator<OrderTime> byMoment = Comparator.comparing(OrderTime::at);
        Optional<OrderTime> lastInFile =
                orders.stream().flatMap(order -> order.time().stream()).max(byMoment);
        Optional<OrderTime> lastInBook =
                all.stream()
                        .filter(filed -> !JoinNumber.isWalkIn(filed.order().joinNumber()))
                        .flatMap(filed -> filed.order().time().stream())
                        .max(byMoment);
        return lastInFile.isEmpty()
                || lastInBook.isEmpty()
                || !lastInFile.get().at().isBefore(lastInBook.get().at());
    }

    /** The highest join number the book has, or -1. */
    long highest() {
        return highest(all.stream().map(filed -> filed.order().joinNumber()));
    }

    private static long highest(Stream<String> joinNumbers) {
        return joinNumbers.mapToLong(JoinNumber::highest).max().orElse(-1);
    }
}
