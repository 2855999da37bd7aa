package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.Correction;
import org.leaderdesk.domain.region.Correction.Said;
import org.leaderdesk.domain.region.Correction.Whose;
import org.leaderdesk.domain.region.LeaderSum;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.RegionReport;
import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.RegionSheet;
import org.leaderdesk.paper.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a region's report of a week or a month. What it says of each leader is kept, so that the
 * next one says what came late; made again, it says what is known by then.
 */
public final class ReportRegion {

    /** How many earlier reports are looked through for what came late (ours). */
    private static final int BACK = 12;

    private final Session session;

    public ReportRegion(Session session) {
        this.session = session;
    }

    /**
     * The report of the week or month that a day lies in.
     *
     * @throws Refused NOT_PERMITTED, REPORT_NOT_OVER (the last day)
     */
    public RegionReport run(ReportPeriod kind, LocalDate day) {
        session.require(Role.REGIONAL_MANAGER);
        DayRange days = kind.with(day);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        if (!days.to().isBefore(today)) {
            throw new Refused(RefusalCode.REPORT_NOT_OVER, days.to().toString());
        }
        return session.book().write(session.who(), tx -> made(tx, kind, days));
    }

    /**
     * The same as a PDF or, where the file ends in .xlsx, a spreadsheet.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused what {@link #run} and {@link OutputFile#check} and {@link RegionSheet#print}
     *     refuse
     */
    public RegionReport print(
            ReportPeriod kind, LocalDate day, Path file, boolean overwrite, Locale locale) {
        session.require(Role.REGIONAL_MANAGER);
        OutputFile.check(file, overwrite);
        RegionReport report = run(kind, day);
        new RegionSheet(Fonts.ofThisComputer())
                .print(
                        report,
                        session.clock().instant().atZone(session.zone()),
                        locale,
                        new Target.File(file));
        return report;
    }

    private RegionReport made(Transaction tx, ReportPeriod kind, DayRange days) {
        RegionIn region = new RegionIn(tx);
        Map<Whose, LeaderSum> now = sums(tx, days);
        List<Standing> standings = region.standings(days.to());
        List<Correction> corrections = corrections(tx, kind, days);
        keep(tx, kind, days, now, corrections);
        return new RegionReport(
                kind,
                days,
                session.identity().ownerName(),
                ReadRegion.sums(region, Optional.empty(), List.copyOf(now.values())),
                new ReportLines(region, now, sums(tx, kind.with(days.from().minusDays(1))))
                        .of(standings),
                corrections.stream().map(each -> corrected(region, each)).toList(),
                RegionMedian.of(standings, region.rules().health()),
                tx
                        .interventions()
                        .made(
                                days.from().atStartOfDay(session.zone()).toInstant(),
                                days.to().plusDays(1).atStartOfDay(session.zone()).toInstant())
                        .stream()
                        .map(each -> new RegionReport.Asked(region.names().of(each.leader()), each))
                        .toList());
    }

    private static RegionReport.Corrected corrected(RegionIn region, Correction each) {
        return new RegionReport.Corrected(
                region.names().of(each.leader()), region.areaName(each.area()), each);
    }

    private static Map<Whose, LeaderSum> sums(Transaction tx, DayRange days) {
        Map<Whose, LeaderSum> sums = new LinkedHashMap<>();
        tx.leaderDays()
                .sums(days.from(), days.to())
                .forEach(each -> sums.put(new Whose(each.leader(), each.area()), each));
        return sums;
    }

    private static List<Correction> corrections(Transaction tx, ReportPeriod kind, DayRange days) {
        List<Correction> corrections = new ArrayList<>();
        for (DayRange earlier : tx.reported().before(kind, days.from(), BACK)) {
            corrections.addAll(
                    Correction.of(
                            earlier,
                            tx.reported().said(kind, earlier, days.to()),
                            sums(tx, earlier).values()));
        }
        return corrections;
    }

    private static void keep(
            Transaction tx,
            ReportPeriod kind,
            DayRange days,
            Map<Whose, LeaderSum> now,
            List<Correction> corrections) {
        tx.reported().forget(kind, days);
        Map<DayRange, Map<Whose, Said>> said = new LinkedHashMap<>();
        now.forEach(
                (whose, sum) ->
                        said.computeIfAbsent(days, _ -> new LinkedHashMap<>())
                                .put(whose, Said.of(sum)));
        corrections.forEach(
                each ->
                        said.computeIfAbsent(each.period(), _ -> new LinkedHashMap<>())
                                .put(new Whose(each.leader(), each.area()), each.is()));
        said.forEach((period, sums) -> tx.reported().keep(kind, days, period, sums));
    }
}
