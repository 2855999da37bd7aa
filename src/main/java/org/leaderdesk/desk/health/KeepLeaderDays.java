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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps what the region is told of the leader's days, so that the sync takes it along. Days whose
 * orders are as they were told stay as they are; from the first one that is not, all are calculated
 * anew, since later days look back. A desk that is with no platform tells nobody, and keeps
 * nothing.
 */
public final class KeepLeaderDays {

    /** Days back to which a row that came late still changes what was told: this month and last. */
    private static final int DAYS = 62;

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
        DayRange range = DayRange.upTo(today, DAYS);
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
        Map<LocalDate, LeaderDayFigures> told =
                tx.leaderDays().of(session.ownerId(), range.from(), range.to()).stream()
                        .collect(Collectors.toMap(LeaderDayFigures::day, Function.identity()));
        ReadLeaderDays.In now = new ReadLeaderDays.In(tx, session, range);
        LocalDate begun = now.begun().orElse(range.to());
        // Yesterday is looked at as well: what was typed or ticked this morning is about it.
        return range.from()
                .datesUntil(range.to().plusDays(1))
                .filter(day -> !day.isBefore(begun))
                .dropWhile(
                        day ->
                                day.isBefore(range.to().minusDays(1))
                                        && isAsTold(told.get(day), now.sold(day)))
                .map(now::day)
                .filter(day -> !isTheSame(told.get(day.day()), day))
                .toList();
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
