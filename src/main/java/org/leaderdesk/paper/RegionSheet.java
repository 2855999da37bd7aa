package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.region.RegionReport;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.RegionWords;

import java.time.ZonedDateTime;
import java.util.Locale;

/** A region's week or month on A4, or as a spreadsheet. */
public final class RegionSheet {

    private final ReportPaper paper;

    public RegionSheet(Fonts fonts) {
        paper = new ReportPaper(fonts);
    }

    /**
     * Writes it.
     *
     * @param target a PDF file, a spreadsheet, or a printer
     * @throws Refused OPTION_NOT_FOR_SHEET of any other target; FILE_WRITE_FAILED, or when the
     *     printer does not take it
     */
    public void print(RegionReport region, ZonedDateTime printedAt, Locale locale, Target target) {
        Messages messages = Messages.of(locale);
        Report report = new RegionTables(region, new RegionWords(messages)).report();
        byte[] bytes =
                switch (target.format()) {
                    case PDF -> paper.pdf(report, printedAt, messages);
                    case XLSX -> ReportWorkbook.of(report);
                    case COMMANDS ->
                            throw new Refused(
                                    RefusalCode.OPTION_NOT_FOR_SHEET,
                                    target.commandName(),
                                    report.title());
                };
        Delivery.deliver(bytes, target);
    }
}
