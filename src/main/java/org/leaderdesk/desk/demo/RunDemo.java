package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoPeople.Person;
import org.leaderdesk.desk.demo.DemoSale.DemoOrder;
import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.desk.pickup.CloseRound;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.OpenRound;
import org.leaderdesk.desk.planner.PrintPlan;
import org.leaderdesk.desk.report.WeeklyReport;
import org.leaderdesk.desk.sync.HostPlatform;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.exchange.DemoExport;
import org.leaderdesk.paper.Paper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The whole day on a book of made-up people: months of group buys, five of them handed out together
 * today, one exported again at eleven, every list printed, and every sum held against what was made
 * up.
 */
public final class RunDemo {

    private static final int ORDERING_PER_GROUP = 35;
    private static final int DAYS_BETWEEN_SALES = 4;
    private static final int PAST_BUYERS = 60;
    private static final List<Integer> TODAYS_BUYERS = List.of(64, 48, 40, 36, 30);
    private static final int LATE_ORDERS = 9;

    private static final List<DemoExport> TODAYS_LAYOUTS =
            List.of(
                    DemoExport.KTT_24,
                    DemoExport.KTT_15,
                    DemoExport.KTT_10,
                    DemoExport.JIELONG,
                    DemoExport.KTT_15);

    private final Clock clock;
    private final ZoneId zone;
    private final Paper paper;
    private final Locale locale;
    private final Platforms platforms;
    private final DemoData data = new DemoData();
    private final DemoSums sums = new DemoSums();
    private final Set<String> buyers = new HashSet<>();
    private final List<Path> exports = new ArrayList<>();

    public RunDemo(Clock clock, ZoneId zone, Paper paper, Locale locale, Platforms platforms) {
        this.clock = clock;
        this.zone = zone;
        this.paper = paper;
        this.locale = locale;
        this.platforms = platforms;
    }

    /** What syncs with desks: the shop's own, and a company's. */
    public record Platforms(HostPlatform host, CompanyPlatform company) {}

    /**
     * How much of it.
     *
     * @param out where files, papers and index.html go
     * @param seed the same seed makes the same people and orders
     * @param groups chat groups
     * @param days days of history before today
     */
    public record Size(Path out, long seed, int groups, int days) {}

    /**
     * One printed paper, for the index.
     *
     * @param name its name among papers
     * @param xlsx empty where it is paper alone
     * @param picture of its first page
     */
    public record Page(String name, int pages, Path pdf, Optional<Path> xlsx, Path picture) {}

    /** What of the day is being done. */
    public enum Step {
        HISTORY,
        TODAY,
        PAPERS,
        EVENING,
        REGION
    }

    /** What came of it. */
    public record Outcome(DemoSums sums, List<Page> pages) {}

    /** What came of the region: the manager's book, and what the manager printed. */
    public record Region(Path book, List<Page> pages) {}

    /**
     * Makes the book in an empty folder and runs the day on it.
     *
     * @param passcode zeroed before this returns
     * @param step is told what is done next
     */
    public Outcome run(Books books, Path book, char[] passcode, Size size, Consumer<Step> step) {
        step.accept(Step.HISTORY);
        Random random = new Random(size.seed());
        List<Person> people = new DemoPeople(data, random).make(size.groups() * ORDERING_PER_GROUP);
        DemoSale.Maker maker = new DemoSale.Maker(data, random, zone);
        DemoBooks made = new DemoBooks(books, zone);
        try (Session session = made.create(book, data.word("leader"), false, passcode)) {
            DemoFiles files =
                    new DemoFiles(size.out().resolve("exports"), data.word("leader"), zone);
            past(session, files, maker, people, random, size.days());
            DemoGroups groups = new DemoGroups(session, data, sums, new Random(size.seed()));
            groups.make(size.groups());
            step.accept(Step.TODAY);
            List<DemoSale> today = today(session, files, maker, people, random);
            step.accept(Step.PAPERS);
            Path papers = size.out().resolve("papers");
            DemoPapers printing = new DemoPapers(session, paper, locale, sums);
            List<Page> pages = new ArrayList<>(printing.print(today, papers));
            step.accept(Step.EVENING);
            PickupRound round = new ListRounds(session).latest().orElseThrow();
            new DemoHealth(session, sums, new Random(size.seed())).run();
            groups.activities();
            groups.day();
            new PrintPlan(session).run(today(), "file:" + papers.resolve("plan.pdf"), true, locale);
            new WeeklyReport(session)
                    .print(
                            WeeklyReport.last(today()),
                            "file:" + papers.resolve("week.pdf"),
                            true,
                            locale);
            DemoEvening.Left left = new DemoEvening(session, data, sums, round).run();
            pages.addAll(printing.evening(papers, left));
            sums.add(
                    Figure.MEMBERS,
                    "",
                    buyers.size(),
                    session.book().read(session.who(), tx -> tx.members().count()));
            new DemoSync(made, data, sums, platforms.host())
                    .run(size.out().resolve("sync"), exports.get(1), exports.get(2), passcode);
            return new Outcome(sums, pages);
        } finally {
            Arrays.fill(passcode, '\0');
        }
    }

    /**
     * The region of the leader whose day was run, with made-up leaders beside; its sums are those
     * of the day's outcome.
     *
     * @param book of the leader
     * @param passcode of all its books; zeroed before this returns
     */
    public Region region(Books books, Path book, char[] passcode, Size size, Consumer<Step> step) {
        step.accept(Step.REGION);
        Path out = size.out().resolve("region");
        Path manager;
        try (Session session = books.signIn(book, "", passcode.clone())) {
            manager =
                    new DemoRegion(books, clock, zone, data, sums, platforms.company())
                            .run(session, out, passcode, new Random(size.seed()));
        }
        try (Session session = books.signIn(manager, "", passcode)) {
            return new Region(
                    manager, new DemoRegionPapers(session, locale).print(out.resolve("papers")));
        }
    }

    private void past(
            Session session,
            DemoFiles files,
            DemoSale.Maker maker,
            List<Person> people,
            Random random,
            int days) {
        LocalDate today = today();
        List<Path> paths = new ArrayList<>();
        List<DemoSale> sales = new ArrayList<>();
        List<String> titles = data.list("titles", "\\|");
        for (int before = days; before >= 2; before -= DAYS_BETWEEN_SALES) {
            LocalDate opened = today.minusDays(before);
            DemoSale sale =
                    maker.make(
                            titles.get(sales.size() % titles.size()),
                            opened,
                            some(people, PAST_BUYERS, random));
            sales.add(sale);
            paths.add(files.write(sale, DemoExport.KTT_15, opened.toString()));
            note(sale);
        }
        List<ImportReport> reports =
                new ImportOrders(session).run(paths, ImportOrders.Options.DEFAULT, true);
        for (PickupRound round : new ListRounds(session).all()) {
            int _ = new CloseRound(session).run(round.id());
        }
        sums.add(
                Figure.HISTORY_ORDERS,
                "",
                sales.stream().mapToInt(sale -> sale.orders().size()).sum(),
                reports.stream().mapToInt(ImportReport::ordersNew).sum());
        sums.add(
                Figure.HISTORY_PIECES,
                "",
                sales.stream().mapToInt(DemoSale::pieces).sum(),
                reports.stream().mapToLong(ImportReport::pieces).sum());
    }

    private List<DemoSale> today(
            Session session,
            DemoFiles files,
            DemoSale.Maker maker,
            List<Person> people,
            Random random) {
        List<DemoSale> sales = new ArrayList<>();
        List<UUID> groupBuys = new ArrayList<>();
        List<String> titles = data.list("titles", "\\|");
        for (int i = 0; i < TODAYS_BUYERS.size(); i++) {
            DemoExport layout = TODAYS_LAYOUTS.get(i);
            DemoSale sale =
                    maker.make(
                                    titles.get(i),
                                    today().minusDays(2),
                                    some(people, TODAYS_BUYERS.get(i), random))
                            .asSeenIn(layout);
            Path file = files.write(sale, layout, "today-" + (i + 1));
            exports.add(file);
            // A layout without a title would be called by its file's name.
            Optional<String> title =
                    layout == DemoExport.KTT_24 ? Optional.empty() : Optional.of(sale.title());
            ImportReport report = bring(session, file, title, false);
            DemoSale exported = layout == DemoExport.KTT_24 ? sale.withoutCancelled() : sale;
            sums.add(
                    Figure.FILE_ORDERS,
                    report.file(),
                    exported.orders().size(),
                    report.ordersNew());
            sums.add(Figure.FILE_PIECES, report.file(), exported.pieces(), report.pieces());
            sums.add(
                    Figure.FILE_AMOUNT,
                    report.file(),
                    exported.amount().fen(),
                    report.amount().fen());
            groupBuys.add(report.groupBuyId().orElseThrow());
            sales.add(sale);
            note(exported);
        }
        sales.set(0, exportedAgain(session, files, maker, sales.getFirst(), people, random));
        new OpenRound(session).run(groupBuys, Optional.empty(), Optional.of(data.word("round")));
        return sales;
    }

    /** At eleven the leader exports the first group buy again, in another layout. */
    private DemoSale exportedAgain(
            Session session,
            DemoFiles files,
            DemoSale.Maker maker,
            DemoSale sale,
            List<Person> people,
            Random random) {
        List<Integer> gone =
                sale.orders().stream()
                        .filter(DemoOrder::isPicked)
                        .skip(5)
                        .limit(2)
                        .map(DemoOrder::joinNumber)
                        .toList();
        List<DemoOrder> more = new ArrayList<>();
        for (Person buyer : some(people, LATE_ORDERS, random)) {
            more.add(
                    maker.order(
                            sale.orders().size() + more.size() + 1, today().minusDays(1), buyer));
        }
        DemoSale later = sale.later(more, gone);
        Path file = files.write(later, DemoExport.KTT_15, "today-1-again");
        ImportReport report = bring(session, file, Optional.empty(), true);
        int cancelledBefore = sale.orders().size() - sale.withoutCancelled().orders().size();
        sums.add(
                Figure.AGAIN_NEW, report.file(), LATE_ORDERS + cancelledBefore, report.ordersNew());
        sums.add(Figure.AGAIN_MISSING, report.file(), gone.size(), report.ordersMissing());
        ImportReport third = bring(session, file, Optional.empty(), true);
        sums.add(Figure.AGAIN_NOTHING, report.file(), 0, third.ordersNew() + third.ordersChanged());
        note(later);
        return later;
    }

    private static ImportReport bring(
            Session session, Path file, Optional<String> newGroupBuy, boolean cancelMissing) {
        ImportOrders.Options options =
                new ImportOrders.Options(
                        Optional.empty(),
                        newGroupBuy,
                        cancelMissing,
                        Optional.empty(),
                        Optional.empty());
        return new ImportOrders(session).run(List.of(file), options, true).getFirst();
    }

    private void note(DemoSale sale) {
        sale.orders().forEach(order -> buyers.add(order.person().phone()));
    }

    private static List<Person> some(List<Person> people, int count, Random random) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
