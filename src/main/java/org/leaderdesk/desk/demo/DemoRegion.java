package org.leaderdesk.desk.demo;

import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.demo.CompanyPlatform.Running;
import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.leader.BackUpBook;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.RestoreBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.region.AnswerIntervention;
import org.leaderdesk.desk.region.AskLeader;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.desk.sync.RunSync;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.AreaSum;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.SyncRun;
import org.leaderdesk.sync.SyncTrouble;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The region of the demonstration's leader: a copy of their book and the desks of made-up leaders
 * tell their days to a platform, the manager's book hears of them, asks something and is answered.
 */
final class DemoRegion {

    private static final int SUMMED = 28;
    private static final int DUE = 3;

    private final Books books;
    private final Clock clock;
    private final ZoneId zone;
    private final DemoData data;
    private final DemoSums sums;
    private final CompanyPlatform platform;

    /** What the desks told, summed over the last four weeks. */
    private final List<LeaderDayFigures> told = new ArrayList<>();

    DemoRegion(
            Books books,
            Clock clock,
            ZoneId zone,
            DemoData data,
            DemoSums sums,
            CompanyPlatform platform) {
        this.books = books;
        this.clock = clock;
        this.zone = zone;
        this.data = data;
        this.sums = sums;
        this.platform = platform;
    }

    /**
     * Runs it.
     *
     * @param leader a session on the demonstration's book
     * @param out an empty folder for the books and the platform's database
     * @return the manager's book
     */
    Path run(Session leader, Path out, char[] passcode, Random random) {
        try (Running company = platform.start(out.resolve("platform"), DemoBooks.platformKey())) {
            String region = company.addRegion(data.word("region"));
            Path manager = out.resolve("manager");
            try (Session own = copied(leader, out, passcode);
                    Session at =
                            new DemoBooks(books, zone)
                                    .create(manager, data.word("region"), true, passcode)) {
                enrol(own, company, company.addLeader(data.word("leader"), region), Role.LEADER);
                var _ = new RunSync(own).run();
                note(own);
                others(company, region, out.resolve("leaders"), passcode, random);
                enrol(at, company, region, Role.REGIONAL_MANAGER);
                var _ = new RunSync(at).run();
                compare(at);
                ask(at, own);
            }
            return manager;
        }
    }

    private Session copied(Session leader, Path out, char[] passcode) {
        Path backup = out.resolve("backup.zip");
        long _ = new BackUpBook(leader).run(backup, true);
        Path book = out.resolve("leader");
        var _ =
                new RestoreBook(books)
                        .run(
                                backup,
                                book,
                                path -> books.signIn(path, "", passcode.clone()),
                                Optional.empty());
        return books.signIn(book, "", passcode.clone());
    }

    private static void enrol(Session session, Running company, String id, Role role) {
        new EnrolDevice(session)
                .run(company.address(), Optional.of(company.authority()), company.code(id, role));
    }

    /** Their desks have no orders, only the figures of their days: these they tell. */
    private void others(
            Running company, String region, Path folder, char[] passcode, Random random) {
        DemoBooks quick =
                new DemoBooks(new Books(clock, new SecureRandom(), () -> ArgonCost.FLOOR), zone);
        int number = 0;
        for (DemoLeader each : data.leaders()) {
            number++;
            Path book = folder.resolve(Integer.toString(number));
            try (Session session = quick.create(book, each.name(), false, passcode)) {
                enrol(session, company, company.addLeader(each.name(), region), Role.LEADER);
                List<LeaderDayFigures> days =
                        new DemoLeaderDays(each, today(), random).of(session.ownerId());
                boolean _ =
                        session.book()
                                .write(
                                        session.who(),
                                        tx -> {
                                            days.forEach(tx.leaderDays()::put);
                                            return true;
                                        });
                tell(session);
                note(session);
            }
        }
    }

    /** As a sync does, without looking first what the orders of the book come to. */
    private static void tell(Session session) {
        SyncStateTable.State state =
                session.book().read(session.who(), tx -> tx.syncState().find()).orElseThrow();
        try (HttpsRemote remote = new HttpsRemote(state.platform(), state.ca())) {
            var _ = new SyncRun(session.book(), session.who(), remote, session.clock()).run();
        } catch (SyncTrouble e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(Session session) {
        told.addAll(
                session.book()
                        .read(
                                session.who(),
                                tx ->
                                        tx.leaderDays()
                                                .of(session.ownerId(), LocalDate.EPOCH, today())));
    }

    private void compare(Session manager) {
        ReadRegion region = new ReadRegion(manager);
        sums.add(
                Figure.REGION_LEADERS,
                "",
                data.leaders().size() + 1,
                region.run(Optional.empty(), today()).leaders().size());
        sums.add(
                Figure.REGION_DAYS,
                "",
                told.size(),
                manager.book()
                        .read(
                                manager.who(),
                                tx -> tx.leaderDays().between(LocalDate.EPOCH, today()))
                        .size());
        DayRange weeks = DayRange.upTo(today(), SUMMED);
        List<AreaSum> found = region.areas(Optional.empty(), weeks);
        sums.add(
                Figure.REGION_ORDERS,
                "",
                told(DayFigure.ORDERS, weeks),
                found.stream().mapToLong(AreaSum::orders).sum());
        sums.add(
                Figure.REGION_SALES,
                "",
                told(DayFigure.SALES, weeks),
                found.stream().mapToLong(each -> each.sales().fen()).sum());
    }

    private long told(DayFigure figure, DayRange days) {
        return told.stream()
                .filter(each -> days.has(each.day()))
                .mapToLong(each -> each.count(figure).orElse(0))
                .sum();
    }

    private void ask(Session manager, Session leader) {
        UUID asked =
                new AskLeader(manager)
                        .add(
                                new AskLeader.Request(
                                        leader.ownerId(),
                                        Intervention.Action.TALK,
                                        Optional.empty(),
                                        data.word("asked"),
                                        today().plusDays(DUE)));
        var _ = new RunSync(manager).run();
        var _ = new RunSync(leader).run();
        List<Intervention> open =
                new AnswerIntervention(leader)
                        .list().stream().filter(Intervention::isOpen).toList();
        sums.add(Figure.REGION_ASKED, "", 1, open.size());
        Intervention _ = new AnswerIntervention(leader).run(asked, Intervention.Answer.DONE);
        var _ = new RunSync(leader).run();
        var _ = new RunSync(manager).run();
        sums.add(
                Figure.REGION_ANSWERED,
                "",
                1,
                manager
                        .book()
                        .read(manager.who(), tx -> tx.interventions().find(asked))
                        .flatMap(Intervention::answer)
                        .stream()
                        .count());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
