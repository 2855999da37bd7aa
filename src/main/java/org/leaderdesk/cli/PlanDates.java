package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

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
        try {
            return LocalDate.parse(text.get().strip());
        } catch (DateTimeException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "--date", text.get());
        }
    }
}
