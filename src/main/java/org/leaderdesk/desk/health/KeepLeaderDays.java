package org.leaderdesk.desk.health;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.KpiFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Keeps what the region is told of the leader's days, so that the sync takes it along. Days whose
 * orders are as they were told stay as they are; from the first one that is not, all are calculated
 * anew, since later days look back. A desk that is with no platform tells nobody, and keeps
 * nothing.
 */
public final class KeepLeaderDays {

    private final Session session;

    public KeepLeaderDays(Session session) {
        this.session = session;
    }

    /**
     * Does it.
     *
     * @return how many days are told anew
     * @throws Refused NOT_PERMITTED
     */
    public int run() {
        session.require(Role.LEADER);
        if (session.isStaffsComputer() || !isWithAPlatform()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        DayRange range = DayRange.upTo(today, ReadLeaderDays.LONGEST);
        List<LeaderDayFigures> news = session.book().read(session.who(), tx -> news(tx, range));
        if (!news.isEmpty()) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        news.forEach(tx.leaderDays()::put);
                                        return true;
                                    });
        }
        return news.size();
    }

    private boolean isWithAPlatform() {
        return session.book().read(session.who(), tx -> tx.syncState().find()).isPresent();
    }

    private List<LeaderDayFigures> news(Transaction tx, DayRange range) {
        NavigableMap<LocalDate, LeaderDayFigures> told = new TreeMap<>();
        tx.leaderDays()
                .of(session.ownerId(), range.from(), range.to())
                .forEach(each -> told.put(each.day(), each));
        DayRange again = new DayRange(firstChanged(tx, range, told), range.to());
        ReadLeaderDays.In now = new ReadLeaderDays.In(tx, session, again);
        LocalDate begun = now.begun().orElse(range.to());
        return again.from()
                .datesUntil(again.to().plusDays(1))
                .filter(day -> told.containsKey(day) || !day.isBefore(begun))
                .map(now::day)
                .filter(day -> !isTheSame(told.get(day.day()), day))
                .toList();
    }

    /**
     * The first day whose orders are not as they were told, by one walk over the orders of the
     * range; yesterday at the latest, for what was typed or ticked this morning is about it.
     */
    private LocalDate firstChanged(
            Transaction tx, DayRange range, NavigableMap<LocalDate, LeaderDayFigures> told) {
        if (told.isEmpty()) {
            return range.from();
        }
        NavigableMap<LocalDate, KpiFigures.Sales> sold =
                ReadLeaderDays.sales(tx, session.zone(), range);
        LocalDate first =
                sold.isEmpty() || told.firstKey().isBefore(sold.firstKey())
                        ? told.firstKey()
                        : sold.firstKey();
        LocalDate yesterday = range.to().minusDays(1);
        return first.isAfter(yesterday)
                ? yesterday
                : first.datesUntil(yesterday)
                        .filter(
                                day ->
                                        !isAsTold(
                                                told.get(day),
                                                sold.getOrDefault(day, ReadLeaderDays.NONE)))
                        .findFirst()
                        .orElse(yesterday);
    }

    private static boolean isAsTold(@Nullable LeaderDayFigures told, KpiFigures.Sales sold) {
        return told != null
                && told.count(DayFigure.ORDERS).orElse(sold.orders()) == sold.orders()
                && told.count(DayFigure.SALES).orElse(sold.fen()) == sold.fen();
    }

    private static boolean isTheSame(@Nullable LeaderDayFigures told, LeaderDayFigures now) {
        return told != null && told.values().equals(now.values());
    }
}
