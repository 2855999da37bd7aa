package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.GroupDay;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.LeaderDay;
import org.leaderdesk.domain.health.OrderDay;
import org.leaderdesk.domain.leader.Role;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A leader's days as they are watched: sign-ins, orders and reviews. */
final class WatchedDays {

    /** Days of the leader that are compared with those of the month before. */
    static final int TWO_MONTHS = 62;

    private WatchedDays() {}

    /** Those days of a range, both ends included, of which anything is known. */
    static List<LeaderDay> read(
            Transaction tx, ZoneId zone, FiguresIn figures, LocalDate from, LocalDate to) {
        Set<LocalDate> signedIn = new HashSet<>();
        tx.audit()
                .moments(
                        AuditAction.SIGN_IN.name(),
                        Role.LEADER,
                        from.atStartOfDay(zone).toInstant())
                .forEach(at -> signedIn.add(LocalDate.ofInstant(at, zone)));
        List<HealthFigures> groups = figures.leader().groups();
        List<LeaderDay> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LeaderDay row =
                    new LeaderDay(
                            day,
                            signedIn.contains(day),
                            orders(groups, day),
                            reviews(groups, day, ChatFigure.REVIEWS),
                            reviews(groups, day, ChatFigure.GOOD_REVIEWS));
            if (row.signedIn() || row.orders().isPresent() || row.reviews().isPresent()) {
                days.add(row);
            }
        }
        return days;
    }

    private static OptionalInt orders(List<HealthFigures> groups, LocalDate day) {
        List<OrderDay> rows =
                groups.stream()
                        .flatMap(each -> Optional.ofNullable(each.orders().get(day)).stream())
                        .toList();
        return rows.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(rows.stream().mapToInt(OrderDay::orders).sum());
    }

    /** Only of rows that have both: a part without its whole says nothing. */
    private static OptionalInt reviews(
            List<HealthFigures> groups, LocalDate day, ChatFigure figure) {
        List<GroupDay> rows =
                groups.stream()
                        .flatMap(each -> Optional.ofNullable(each.chat().get(day)).stream())
                        .filter(row -> row.count(ChatFigure.REVIEWS).isPresent())
                        .filter(row -> row.count(ChatFigure.GOOD_REVIEWS).isPresent())
                        .toList();
        return rows.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(rows.stream().mapToInt(row -> row.count(figure).orElse(0)).sum());
    }
}
