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
        if (!GroupBuyChoice.agree(order.time(), filed.order().time())) {
            return false;
        }
        if (filed.order().memberId().map(buyers::load).filter(Member::erased).isPresent()) {
            // Nothing is left to compare a person with, and a look-alike must not bring one back.
            return order.amount().equals(filed.order().charges().amount());
        }
        if (Buyers.isSure(order)) {
            return filed.order().memberId().equals(buyers.known(order));
        }
        Optional<byte[]> nick = buyers.nickKey(order);
        return nick.isPresent()
                && filed.nickKey().isPresent()
                && Arrays.equals(nick.get(), filed.nickKey().get());
    }

    /**
     * Whether a file is at least as new as what the book has: its highest join number is at least
     * the book's. A file without join numbers goes by its last order's time.
     */
    boolean isNewer(List<FileOrder> orders) {
        long highestInBook = highest();
        long highestInFile =
                orders.stream()
                        .flatMap(order -> order.joinNumbers().stream())
                        .mapToLong(JoinNumber::highest)
                        .max()
                        .orElse(-1);
        if (highestInFile >= 0) {
            return highestInFile >= highestInBook;
        }
        Comparator<OrderTime> byMoment = Comparator.comparing(OrderTime::at);
        Optional<OrderTime> lastInFile =
                orders.stream().flatMap(order -> order.time().stream()).max(byMoment);
        Optional<OrderTime> lastInBook =
                all.stream().flatMap(filed -> filed.order().time().stream()).max(byMoment);
        return lastInFile.isEmpty()
                || lastInBook.isEmpty()
                || !lastInFile.get().at().isBefore(lastInBook.get().at());
    }

    /** The highest join number the book has, or -1. */
    long highest() {
        return all.stream()
                .mapToLong(filed -> JoinNumber.highest(filed.order().joinNumber()))
                .max()
                .orElse(-1);
    }
}
