package org.leaderdesk.desk.income;

import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.exchange.ListWorkbook;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.IncomeRows;
import org.leaderdesk.paper.IncomeSheet;
import org.leaderdesk.paper.Target;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;

/** A statement of income as a PDF, or with each of its orders as a spreadsheet; no member in it. */
public final class PrintIncome {

    private final Session session;

    public PrintIncome(Session session) {
        this.session = session;
    }

    /**
     * Prints it, or writes it as a PDF.
     *
     * @param target "file:F", "default", or a printer's name
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused NOT_PERMITTED, what {@link OutputFile#check} and {@link IncomeSheet#print}
     *     refuse
     */
    public void pdf(YearMonth month, String target, boolean overwrite, Locale locale) {
        session.require(Role.LEADER);
        Target where = Target.named(target);
        if (where instanceof Target.File file) {
            OutputFile.check(file.path(), overwrite);
        }
        new IncomeSheet(Fonts.ofThisComputer())
                .print(
                        content(month),
                        session.clock().instant().atZone(session.zone()),
                        locale,
                        where);
    }

    /**
     * Writes each line, and beneath it its orders, unrounded.
     *
     * @throws Refused NOT_PERMITTED; OUTPUT_ENDING and what {@link OutputFile#check} refuses;
     *     FILE_WRITE_FAILED
     */
    public void workbook(YearMonth month, Path file, boolean overwrite, Locale locale) {
        session.require(Role.LEADER);
        OutputFile.checkWorkbook(file, overwrite);
        IncomeRows rows = IncomeRows.of(content(month), session.zone(), locale);
        session.audit(AuditAction.EXPORT, "income", "orders", rows.rows().size());
        ListWorkbook.write(file, rows.name(), rows.headings(), rows.rows());
    }

    private IncomeSheet.Content content(YearMonth month) {
        ReadIncome.Month read = new ReadIncome(session).run(month);
        return new IncomeSheet.Content(
                session.identity().ownerName(),
                read.statement(),
                read.models(),
                read.subLeaders(),
                read.unknownCosts(),
                read.forecast());
    }
}
