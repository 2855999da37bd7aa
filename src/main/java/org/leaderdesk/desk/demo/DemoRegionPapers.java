package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.RunDemo.Page;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.region.PrintLeader;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.desk.region.ReportRegion;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.RegionReport;
import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.paper.Preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the manager prints: last week's report, and a page about who needs help most. */
final class DemoRegionPapers {

    private static final int PREVIEW_DPI = 60;
    private static final int WEEK = 7;

    private final Session session;
    private final Locale locale;
    private final LocalDate today;

    DemoRegionPapers(Session session, Locale locale) {
        this.session = session;
        this.locale = locale;
        today = LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    /**
     * Prints them.
     *
     * @param folder made where it is not there
     * @throws Refused FILE_WRITE_FAILED
     */
    List<Page> print(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, folder);
        }
        return List.of(week(folder), leader(folder));
    }

    private Page week(Path folder) {
        Path pdf = folder.resolve("week.pdf");
        Path xlsx = folder.resolve("week.xlsx");
        ReportRegion report = new ReportRegion(session);
        LocalDate last = today.minusDays(WEEK);
        RegionReport _ = report.print(ReportPeriod.WEEK, last, pdf, true, locale);
        RegionReport _ = report.print(ReportPeriod.WEEK, last, xlsx, true, locale);
        return page("region-week", pdf, Optional.of(xlsx));
    }

    private Page leader(Path folder) {
        Path pdf = folder.resolve("leader.pdf");
        UUID first =
                new ReadRegion(session)
                        .run(Optional.empty(), today)
                        .shown(StandingFilter.none(), StandingOrder.NEED)
                        .getFirst()
                        .standing()
                        .leader()
                        .id();
        LeaderFile _ = new PrintLeader(session).run(first, today, pdf, true, locale);
        return page("region-leader", pdf, Optional.empty());
    }

    private static Page page(String name, Path pdf, Optional<Path> xlsx) {
        Path picture = pdf.resolveSibling(pdf.getFileName() + ".png");
        return new Page(name, Preview.write(pdf, 0, PREVIEW_DPI, picture), pdf, xlsx, picture);
    }
}
