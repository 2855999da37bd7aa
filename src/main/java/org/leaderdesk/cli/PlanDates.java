package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.planner.MarketingDay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day an option says; today, as the book counts days, where it says none. */
final class PlanDates {

    private PlanDates() {}

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
