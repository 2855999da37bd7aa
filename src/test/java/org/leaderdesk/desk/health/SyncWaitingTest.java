package org.leaderdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.SmallBook;
import org.leaderdesk.fixture.SyncedShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A warning that edits wait says how long the oldest of them has, not when the desk synced. */
class SyncWaitingTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private SyncedShop shop;
    private UUID group;

    @BeforeEach
    void enrolled() {
        desk = DeskFixture.in(folder, "office");
        shop = new SyncedShop(folder, desk.clock());
        try (SmallBook book = SmallBook.of(desk)) {
            group = book.group("一群");
        }
        DeskFixture _ = shop.enrol(desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Optional<Warning> waiting() {
        try (Session session = desk.signIn("")) {
            return new ReadWarnings(session)
                    .run().stream()
                            .map(ReadWarnings.Listed::warning)
                            .filter(each -> each.watched() == Watched.SYNC_WAITING)
                            .filter(Warning::isOpen)
                            .findFirst();
        }
    }

    private void count(int messages) {
        try (Session session = desk.signIn("")) {
            var _ =
                    new TypeGroupDay(session)
                            .run(group, SmallBook.TODAY, Map.of(ChatFigure.MESSAGES, messages));
        }
    }

    @Test
    void anEditOfAMinuteAgoIsNoneThatWaitedSinceTheLastSync() {
        Json _ = shop.sync(desk);
        desk.clock().forward(Duration.ofDays(2));
        assertThat(waiting()).as("nothing waits").isEmpty();
        count(31);
        desk.clock().forward(Duration.ofMinutes(1));
        assertThat(waiting()).isEmpty();
        desk.clock().forward(Duration.ofHours(25));
        count(32);
        assertThat(waiting().orElseThrow().value()).isCloseTo(25, within(0.1));
    }

    @Test
    void aDeskThatNeverSyncedWarnsToo() {
        assertThat(waiting()).isEmpty();
        desk.clock().forward(Duration.ofHours(26));
        assertThat(waiting().orElseThrow().value()).isCloseTo(26, within(0.1));
        Json _ = shop.sync(desk);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatWasPutIntoTheOutboxWaitsOnWhileNobodyAnswers() {
        Json _ = shop.sync(desk);
        desk.clock().forward(Duration.ofHours(10));
        count(31);
        shop.goOffline();
        DeskFixture.Outcome _ = desk.run("sync", "run", "--once", "--json");
        desk.clock().forward(Duration.ofHours(30));
        DeskFixture.Outcome _ = desk.run("sync", "run", "--once", "--json");
        assertThat(waiting().orElseThrow().value()).isCloseTo(30, within(0.1));
        shop.comeBack();
        Json _ = shop.sync(desk);
        assertThat(waiting()).isEmpty();
    }
}
