package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.planner.PostWords;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Until when and where a day's posts offer their goods, in words.
 *
 * @param deadline when the next group buy that is open closes; blank where none is
 * @param pickup where goods are collected, where there is one place only; else blank
 */
record Offered(String deadline, String pickup) {

    static Offered on(Transaction tx, ZoneId zone, LocalDate day, PostWords words) {
        return new Offered(deadline(tx, zone, day, words), pickup(tx));
    }

    private static String deadline(Transaction tx, ZoneId zone, LocalDate day, PostWords words) {
        Instant begins = day.atStartOfDay(zone).toInstant();
        return tx.groupBuys().page(null, Integer.MAX_VALUE).stream()
                .map(GroupBuy::closedAt)
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(begins))
                .min(Comparator.naturalOrder())
                .map(at -> words.moment(at, zone))
                .orElse("");
    }

    private static String pickup(Transaction tx) {
        List<String> points = new ArrayList<>();
        tx.points().all().forEach(point -> points.add(point.name()));
        return points.size() == 1 ? points.getFirst() : "";
    }
}
