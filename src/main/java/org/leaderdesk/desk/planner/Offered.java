package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.order.GroupBuy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Until when and where a day's posts offer their goods.
 *
 * @param closings when the group buys close that are open on the day or open later, by time
 * @param pickup where goods are collected, where there is one place only; else blank
 */
record Offered(List<LocalDateTime> closings, String pickup) {

    static Offered on(Transaction tx, ZoneId zone, LocalDate day) {
        return new Offered(closings(tx, zone, day), pickup(tx));
    }

    private static List<LocalDateTime> closings(Transaction tx, ZoneId zone, LocalDate day) {
        return tx.groupBuys().page(null, Integer.MAX_VALUE).stream()
                .map(GroupBuy::closedAt)
                .flatMap(Optional::stream)
                .map(at -> at.atZone(zone).toLocalDateTime())
                .filter(at -> !at.toLocalDate().isBefore(day))
                .sorted()
                .toList();
    }

    /** The next time from a moment on at which a group buy closes. */
    Optional<LocalDateTime> deadline(LocalDateTime from) {
        return closings.stream().filter(at -> at.isAfter(from)).findFirst();
    }

    private static String pickup(Transaction tx) {
        List<String> points = new ArrayList<>();
        tx.points().all().forEach(point -> points.add(point.name()));
        return points.size() == 1 ? points.getFirst() : "";
    }
}
