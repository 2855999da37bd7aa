package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.planner.MarketingDay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day an option says; today, as the book counts days, where it says none. */
final class PlanDates {

    private static final int WEEK = 7;

    private PlanDates() {}

    /**
     * The days from --from to --to: the seven that ended yesterday where neither is said, those
     * that end with --to where --from is not.
     */
    static DayRange range(Session session, @Nullable String from, @Nullable String to) {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        LocalDate until = to == null ? today.minusDays(1) : parse("--to", to);
        LocalDate begin = from == null ? until.minusDays(WEEK - 1L) : parse("--from", from);
        if (begin.isAfter(until)) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--from", begin.toString());
        }
        return new DayRange(begin, until);
    }

    static LocalDate day(Session session, Optional<String> text) {
        if (text.isEmpty() || text.get().equals("today")) {
            return LocalDate.ofInstant(session.clock().instant(), session.zone());
        }
        return parse("--date", text.get());
    }

    /** The day that an option's text says. */
    static LocalDate parse(String option, String text) {
        try {
            return MarketingDay.known(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, option, text);
        }
    }
}
