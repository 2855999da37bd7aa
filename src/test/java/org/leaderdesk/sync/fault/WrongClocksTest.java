package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.leaderdesk.fixture.SettableClock;
import org.leaderdesk.sync.Altered;
import org.leaderdesk.sync.InProcessRemote;
import org.leaderdesk.sync.SyncReport;
import org.leaderdesk.sync.SyncTrouble;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** F7: clocks that are wrong, or are set right or wrong in the middle, change nothing but times. */
class WrongClocksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static final List<Duration> FAR =
            Stream.of("PT1H", "PT-1H", "P1D", "P-1D", "P400D", "P-400D")
                    .map(Duration::parse)
                    .toList();

    @TempDir Path folder;
    private int shops;

    private ClockShop shop(Instant platform, Duration ahead) {
        try {
            return new ClockShop(
                    Files.createDirectory(folder.resolve("shop" + ++shops)), platform, ahead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a day comes to where every clock is right. */
    private void sameAsWithRightClocks(ClockShop shop) {
        try (ClockShop right = shop(NOW, Duration.ZERO)) {
            right.day("day", () -> {});
            assertEquals(3, right.state(right.office()).size());
            same(right, shop);
        }
    }

    private static void same(ClockShop right, ClockShop shop) {
        Map<String, Object> state = right.state(right.office());
        assertEquals(state, shop.state(shop.office()));
        assertEquals(state, shop.state(shop.counter()));
        assertEquals(shop.office().digest(), shop.counter().digest());
        assertEquals(right.conflicts(right.office()), shop.conflicts(shop.office()));
        assertEquals(right.conflicts(right.counter()), shop.conflicts(shop.counter()));
        assertEquals(0, shop.office().pending() + shop.counter().pending());
    }

    @ParameterizedTest
    @FieldSource("FAR")
    void aDeskWhoseClockIsWrong(Duration ahead) {
        try (ClockShop shop = shop(NOW, ahead)) {
            shop.day("day", () -> {});
            assertEquals(ahead.negated(), shop.offset(shop.counter()));
            sameAsWithRightClocks(shop);
        }
    }

    @Test
    void clocksThatAreSetInTheMiddle() {
        try (ClockShop shop = shop(NOW, Duration.ZERO);
                ClockShop right = shop(NOW, Duration.ZERO)) {
            for (Duration by : FAR) {
                SettableClock desk = shop.counter().fixture().clock();
                shop.day("desk " + by, () -> desk.forward(by));
                assertEquals(by.negated(), shop.offset(shop.counter()));
                desk.forward(by.negated());
                shop.day("platform " + by, () -> shop.clock().forward(by));
                assertEquals(by, shop.offset(shop.office()));
                shop.clock().forward(by.negated());
                right.day("desk " + by, () -> {});
                right.day("platform " + by, () -> {});
            }
            same(right, shop);
        }
    }

    @ParameterizedTest
    @FieldSource("FAR")
    void aPlatformWhoseClockIsWrong(Duration ahead) {
        try (ClockShop shop = shop(NOW.plus(ahead), Duration.ZERO)) {
            shop.day("day", () -> {});
            assertEquals(ahead, shop.offset(shop.office()));
            sameAsWithRightClocks(shop);
        }
    }

    @Test
    void aPlatformThatThinksItIs1970TakesNothingAndNothingIsLost() {
        try (ClockShop shop = shop(NOW, Duration.ZERO)) {
            String _ = shop.counter().makeMember("one", "13800001111");
            var runs = shop.counter().runs(new InProcessRemote(shop::platform));
            Duration back = Duration.between(shop.clock().instant(), Instant.ofEpochSecond(60));
            shop.clock().forward(back);
            SyncTrouble trouble = assertThrows(SyncTrouble.class, runs::run);
            assertEquals(Code.CLOCK_UNSET.text(), trouble.code());
            shop.clock().forward(back.negated());
            SyncReport report = runs.run();
            assertEquals(0, report.rejected());
            assertEquals(0, report.pending());
            assertTrue(report.pushed() > 0);
        }
    }

    @Test
    void aRunThatLastsForDaysAndLosesTheLineLearnsTheTimeAnew() {
        try (ClockShop shop = shop(NOW, Duration.ZERO)) {
            String member = shop.counter().makeMember("one", "13800001111");
            Breaking remote = new Breaking(shop);
            var runs = shop.counter().runs(remote);
            var _ = runs.run();
            remote.broken = true;
            assertThrows(SyncTrouble.class, runs::run);
            shop.counter().fixture().clock().forward(Duration.ofDays(400));
            shop.counter().edit(member, "remark", "later");
            remote.broken = false;
            assertEquals(0, runs.run().rejected());
        }
    }

    private static final class Breaking extends InProcessRemote {
        private boolean broken;

        Breaking(ClockShop shop) {
            super(shop::platform);
        }

        @Override
        public Pulled pull(String access, PullRequest request) {
            if (broken) {
                throw new SyncTrouble(SyncTrouble.UNREACHABLE, "the line is cut", null);
            }
            return super.pull(access, request);
        }
    }

    /** A mutation is dated by the platform's clock as far as the desk knows it, not further. */
    @Test
    void whatIsDatedADayAheadAllTheSameIsNotTaken() {
        try (ClockShop shop = shop(NOW, Duration.ofDays(2))) {
            shop.agree();
            for (Duration later : List.of(Duration.ofHours(23), Duration.ofHours(25))) {
                String _ = shop.counter().makeMember("after " + later, "1380000" + later.toHours());
                SyncReport report = shop.counter().sync(new Later(shop, later));
                assertEquals(later.toHours() > 24 ? 1 : 0, report.rejected());
            }
            assertEquals(1, shop.conflicts(shop.counter()).size());
        }
    }

    private static final class Later extends InProcessRemote {
        private final Duration by;

        Later(ClockShop shop, Duration by) {
            super(shop::platform);
            this.by = by;
        }

        @Override
        public Pushed push(String access, PushRequest request) {
            return super.push(
                    access, Altered.each(request, each -> Altered.later(each, by.toMillis())));
        }
    }
}
