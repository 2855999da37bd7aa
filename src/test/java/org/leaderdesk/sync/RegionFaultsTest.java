package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.platform.EnrolCode;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A leader's days and a region's requests over a bad network: pushes that are cut off half way or
 * come twice, answers that never come back, a region's desk that is away for three days, and a
 * leader who moves to another region in between. Once all is quiet each region has the days of its
 * own time as the leader has them, and nothing of another's.
 */
class RegionFaultsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-18");
    private static final LocalDate MOVED = LocalDate.parse("2026-11-23");
    private static final int DAYS = 10;
    private static final double FAULTS = 0.3;

    @TempDir Path folder;
    private ShopFixture shop;
    private String moving;
    private String next;
    private Desk leader;
    private Desk east;
    private Desk west;
    private Desk foreign;

    /** A desk that stays signed in, and its bad way to the platform. */
    private record Desk(Session session, BadWay way) {

        <T> T read(Function<Transaction, T> work) {
            return session.book().read(session.who(), work);
        }

        <T> T write(Function<Transaction, T> work) {
            return session.book().write(session.who(), work);
        }

        /** Whether it came to an end. */
        boolean sync() {
            try {
                SyncReport report =
                        new SyncRun(session.book(), session.who(), way, session.clock()).run();
                assertEquals(0, report.rejected());
                return true;
            } catch (SyncTrouble e) {
                assertEquals(SyncTrouble.UNREACHABLE, e.code(), e.getMessage());
                return false;
            }
        }

        Map<LocalDate, Map<DayFigure, Long>> days() {
            Map<LocalDate, Map<DayFigure, Long>> days = new TreeMap<>();
            read(tx -> tx.leaderDays().between(FIRST, FIRST.plusDays(DAYS)))
                    .forEach(each -> days.put(each.day(), each.values()));
            return days;
        }
    }

    /** A way that loses requests and answers, sends twice, and breaks in the middle of a push. */
    private static final class BadWay extends InProcessRemote {

        private final Random random;
        private double faults;

        BadWay(Supplier<Platform> platform, Random random) {
            super(platform);
            this.random = random;
        }

        @Override
        public Pulled pull(String access, PullRequest request) {
            lose();
            Pulled answer = super.pull(access, request);
            lose();
            return answer;
        }

        @Override
        public Pushed push(String access, PushRequest request) {
            lose();
            if (happens()) {
                int half = request.muts().size() / 2;
                Pushed _ =
                        super.push(
                                access,
                                new PushRequest(
                                        request.deviceId(), request.muts().subList(0, half)));
                throw lost();
            }
            Pushed answer = super.push(access, request);
            if (happens()) {
                assertEquals(answer.ackedThrough(), super.push(access, request).ackedThrough());
            }
            lose();
            return answer;
        }

        private boolean happens() {
            return random.nextDouble() < faults;
        }

        private void lose() {
            if (happens()) {
                throw lost();
            }
        }

        private static SyncTrouble lost() {
            return new SyncTrouble(SyncTrouble.UNREACHABLE, "lost on the way", null);
        }
    }

    @BeforeEach
    void open() {
        shop = new ShopFixture(folder);
        String here = shop.platform().regions().addRegion("东区", Optional.empty());
        next = shop.platform().regions().addRegion("西区", Optional.empty());
        String third = shop.platform().regions().addRegion("北区", Optional.empty());
        moving = shop.platform().regions().addLeader("林", Optional.of(here));
        leader = desk(DeskFixture.in(folder, "lin"), shop.platform().devices().leaderCode(moving));
        east = region("east", here);
        west = region("west", next);
        foreign = region("north", third);
    }

    private Desk region(String name, String region) {
        return desk(
                DeskFixture.ofRegion(folder, name), shop.platform().devices().regionCode(region));
    }

    private Desk desk(DeskFixture fixture, EnrolCode code) {
        BadWay way = new BadWay(shop::platform, new Random(fixture.book().hashCode()));
        Session session = fixture.signIn("");
        var _ =
                new EnrolDevice(session)
                        .run(way, "https://localhost", Optional.empty(), code.code());
        return new Desk(session, way);
    }

    @AfterEach
    void close() {
        all().forEach(each -> each.session().close());
        shop.close();
    }

    private List<Desk> all() {
        return List.of(leader, east, west, foreign);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onceAllIsQuietEachRegionHasTheDaysOfItsTimeAndNoOthers(long seed) {
        Random random = new Random(seed);
        assertTrue(leader.sync() && east.sync());
        UUID asked = ask(east);
        assertTrue(east.sync());
        all().forEach(each -> each.way().random.setSeed(random.nextLong()));
        all().forEach(each -> each.way().faults = FAULTS);
        int cut = 0;
        for (int i = 0; i < DAYS; i++) {
            tell(FIRST.plusDays(i), random.nextLong(1_000));
            tell(FIRST.plusDays(random.nextInt(i + 1)), random.nextLong(1_000));
            cut += leader.sync() ? 0 : 1;
            if (i == 4) {
                shop.platform().regions().moveLeader(moving, next, MOVED);
            }
            boolean away = i >= 4 && i < 7;
            cut += away || east.sync() ? 0 : 1;
            cut += west.sync() ? 0 : 1;
            cut += foreign.sync() ? 0 : 1;
            answer(asked);
        }
        assertTrue(cut > 0, "nothing went wrong");
        quieten();
        // Where the request came through only now: whoever asked is told, though the leader moved.
        answer(asked);
        quieten();

        Map<LocalDate, Map<DayFigure, Long>> before = leader.days();
        assertEquals(DAYS, before.size());
        Map<LocalDate, Map<DayFigure, Long>> after = new TreeMap<>(before);
        before.keySet().removeIf(day -> !day.isBefore(MOVED));
        after.keySet().removeIf(day -> day.isBefore(MOVED));
        assertEquals(before, east.days());
        assertEquals(after, west.days());
        assertEquals(Map.of(), foreign.days());
        assertEquals(Optional.of(Intervention.Answer.DONE), answered(east, asked));
        assertEquals(Optional.empty(), west.read(tx -> tx.interventions().find(asked)));
        assertEquals(Optional.empty(), foreign.read(tx -> tx.interventions().find(asked)));
    }

    /** Twice around: what the leader says is passed on, and what a region says comes to them. */
    private void quieten() {
        all().forEach(each -> each.way().faults = 0);
        for (int round = 0; round < 2; round++) {
            all().forEach(each -> assertTrue(each.sync()));
        }
    }

    private void tell(LocalDate day, long orders) {
        boolean _ =
                leader.write(
                        tx -> {
                            tx.leaderDays()
                                    .put(
                                            new LeaderDayFigures.Gathering()
                                                    .count(DayFigure.ORDERS, orders)
                                                    .done(leader.session().ownerId(), day));
                            return true;
                        });
    }

    private UUID ask(Desk region) {
        UUID id = region.session().book().newId();
        UUID of = region.read(tx -> tx.areas().leaders()).getFirst().id();
        UUID area = region.read(tx -> tx.areas().all()).getFirst().id();
        boolean _ =
                region.write(
                        tx -> {
                            tx.interventions()
                                    .add(
                                            new Intervention(
                                                    id,
                                                    of,
                                                    area,
                                                    "东区",
                                                    Optional.empty(),
                                                    Intervention.Action.TALK,
                                                    "周三聊一聊",
                                                    FIRST.plusDays(DAYS),
                                                    tx.now(),
                                                    Optional.empty(),
                                                    Optional.empty()));
                            return true;
                        });
        return id;
    }

    /** Once it has come to the leader; a second answer says nothing else. */
    private void answer(UUID asked) {
        boolean open = leader.read(tx -> tx.interventions().find(asked)).isPresent();
        if (open && answered(leader, asked).isEmpty()) {
            boolean _ =
                    leader.write(
                            tx -> {
                                tx.interventions().answer(asked, Intervention.Answer.DONE);
                                return true;
                            });
        }
    }

    private static Optional<Intervention.Answer> answered(Desk desk, UUID asked) {
        return desk.read(tx -> tx.interventions().find(asked))
                .flatMap(Intervention::answer)
                .map(Intervention.Answered::answer);
    }
}
