package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.PlanSheet;
import org.leaderdesk.paper.Target;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The day as a sheet: what is posted at what minute to whom, with boxes to tick. */
public final class PrintPlan {

    private final Session session;

    public PrintPlan(Session session) {
        this.session = session;
    }

    /**
     * Prints the sheet of a day, or writes it as a PDF.
     *
     * @param target "file:F", "default", or a printer's name
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused NOT_PERMITTED, PLAN_EMPTY, what {@link OutputFile#check} and {@link
     *     PlanSheet#print} refuse
     */
    public void run(LocalDate day, String target, boolean overwrite, Locale locale) {
        session.require(Role.LEADER);
        Target where = Target.named(target);
        if (where instanceof Target.File file) {
            OutputFile.check(file.path(), overwrite);
        }
        SeePlan.Board board = new SeePlan(session).run(day);
        List<ServicesOf.Service> services = new ServicesOf(session).run(day);
        if (board.posts().isEmpty() && services.isEmpty()) {
            throw new Refused(RefusalCode.PLAN_EMPTY, day.toString());
        }
        new PlanSheet(Fonts.ofThisComputer())
                .print(
                        new PlanSheet.Content(
                                day,
                                board.posts(),
                                services.stream().map(ServicesOf.Service::post).toList(),
                                tasks(day),
                                board.groups(),
                                board.products()),
                        session.clock().instant().atZone(session.zone()),
                        locale,
                        where);
    }

    /** What there is to do about warnings stands on the sheet of today alone. */
    private List<WarningTask> tasks(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        return day.equals(today) ? new ReadWarnings(session).open() : List.of();
    }
}
