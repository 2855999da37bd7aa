package org.leaderdesk.desk.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.fixture.DeskFixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** What a screen asks of a day's plan, on the demonstration's book. */
class PostsOfADayTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void demonstration() {
        desk = DeskFixture.crowded(folder.resolve("desk")).with("小王", Role.PICKUP_STAFF);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
    }

    @Test
    void oneReminderAtATimeAndNoneToPickupStaff() {
        desk.clock().forward(Duration.ofHours(1));
        try (Session session = desk.signIn("")) {
            PlanReminder.Reminder said = new PlanReminder(session).run();
            PlanReminder.Due first = said.next().orElseThrow();
            assertTrue(said.overdue() > 0);
            assertTrue(first.overdue(), "the oldest that was not posted comes first");
            List<PlanSlot> _ =
                    new EditSlots(session).done(first.post().ids(), EditSlots.Counts.UNKNOWN);
            PlanReminder.Reminder after = new PlanReminder(session).run();
            assertEquals(said.overdue() - 1, after.overdue());
            assertFalse(after.next().orElseThrow().post().equals(first.post()));
        }
        try (Session session = desk.signIn("小王")) {
            assertTrue(new PlanReminder(session).run().next().isEmpty());
            assertThrows(Refused.class, () -> new SeePlan(session).run(today()));
            assertThrows(Refused.class, () -> new ServicesOf(session).run(today()));
        }
    }

    @Test
    void aServicePostThatIsDoneSaysSo() {
        try (Session session = desk.signIn("")) {
            List<ServicesOf.Service> before = new ServicesOf(session).run(today());
            assertTrue(before.stream().noneMatch(ServicesOf.Service::done));
            ServicePost post = before.getFirst().post();
            new EditSlots(session).service(post.groupBuy(), post.kind(), true);
            List<ServicesOf.Service> after = new ServicesOf(session).run(today());
            assertEquals(
                    List.of(post),
                    after.stream()
                            .filter(ServicesOf.Service::done)
                            .map(ServicesOf.Service::post)
                            .toList());
            new EditSlots(session).service(post.groupBuy(), post.kind(), false);
            assertEquals(before, new ServicesOf(session).run(today()), "taken back");
        }
    }

    @Test
    void theBoardNamesItsGroupsAndProducts() {
        try (Session session = desk.signIn("")) {
            SeePlan.Board board = new SeePlan(session).run(today());
            for (WavePost post : board.posts()) {
                assertTrue(board.groups().keySet().containsAll(post.groups()));
                assertTrue(post.product().stream().allMatch(board.products()::containsKey));
            }
            SeePlanWeek.Day day = new SeePlanWeek(session).run(today(), 1).getFirst();
            assertEquals(
                    board.posts().stream().mapToInt(post -> post.slots().size()).sum(),
                    day.all().planned());
        }
    }

    @Test
    void everyProductOfTheDayHasOnePictureInTheFolder() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        try (Session session = desk.signIn("")) {
            int many = new DrawPost(session).save(today(), pictures);
            long products =
                    new SeePlan(session)
                            .run(today()).posts().stream()
                                    .flatMap(post -> post.product().stream())
                                    .distinct()
                                    .count();
            assertEquals(products, many);
            try (Stream<Path> files = Files.list(pictures)) {
                List<Path> written = files.toList();
                assertEquals(many, written.size());
                for (Path file : written) {
                    assertNotNull(ImageIO.read(file.toFile()), file.toString());
                }
            }
            assertThrows(Refused.class, () -> new DrawPost(session).save(today(), desk.book()));
        }
    }
}
