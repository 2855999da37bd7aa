package org.leaderdesk.desk.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.fixture.DeskFixture;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a person says of slots is kept for each group of the wave, and can be taken back. */
class EditSlotsTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private Session session;
    private EditSlots edit;
    private LocalDate today;

    @BeforeEach
    void aWaveOfThreeGroups() {
        desk = DeskFixture.in(folder);
        desk.done("groups", "add", "大群");
        desk.done("groups", "describe", "大群", "--people", 300);
        desk.done("groups", "add", "小群");
        desk.done("groups", "describe", "小群", "--people", 100);
        desk.done("groups", "add", "没数过人的群");
        today = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
        session = desk.signIn("");
        PlanDay.Planned _ = new PlanDay(session).run(today);
        edit = new EditSlots(session);
    }

    @AfterEach
    void signOut() {
        session.close();
    }

    private WavePost first() {
        return WavePost.of(new ReadPlan(session).run(today, today)).getFirst();
    }

    private List<OptionalInt> replies() {
        return first().slots().stream()
                .map(slot -> slot.outcome().replies())
                .sorted(Comparator.comparingInt(count -> count.orElse(-1)))
                .toList();
    }

    private static EditSlots.Counts replies(int count) {
        return new EditSlots.Counts(
                OptionalInt.empty(), OptionalInt.of(count), OptionalInt.empty(), Optional.empty());
    }

    private static List<OptionalInt> of(int... counts) {
        return Arrays.stream(counts).mapToObj(OptionalInt::of).toList();
    }

    @Test
    void aCountIsSharedOutOverTheGroupsAndTakenBackWithTheRest() {
        WavePost before = first();
        assertEquals(3, before.slots().size());
        List<PlanSlot> was = edit.done(before.ids(), replies(40));
        assertEquals(of(0, 10, 30), replies());
        assertEquals(OptionalInt.of(40), first().counted(PlanSlot.Outcome::replies));
        edit.putBack(was);
        assertEquals(before, first());
    }

    @Test
    void whatIsSaidAgainReplacesAndWhatIsNotStays() {
        List<PlanSlot> _ = edit.done(first().ids(), replies(40));
        Optional<Instant> posted = first().slots().getFirst().doneAt();
        desk.clock().forward(Duration.ofHours(1));
        EditSlots.Counts more =
                new EditSlots.Counts(
                        OptionalInt.of(8),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(true));
        List<PlanSlot> was = edit.done(first().ids(), more);
        assertEquals(of(0, 10, 30), replies(), "nothing was said of replies");
        assertEquals(OptionalInt.of(8), first().counted(PlanSlot.Outcome::participants));
        assertEquals(posted, first().slots().getFirst().doneAt(), "it was posted before");
        edit.putBack(was);
        assertEquals(OptionalInt.empty(), first().counted(PlanSlot.Outcome::participants));
        assertEquals(of(0, 10, 30), replies());
    }

    @Test
    void whatIsWrittenForOneGroupStaysItsOwnWhenTheDayIsPlannedAgain() {
        WavePost before = first();
        PlanSlot.Id alone = before.ids().getFirst();
        List<PlanSlot> _ =
                edit.say(
                        List.of(alone),
                        own ->
                                own.written(Optional.of("只给这个群"))
                                        .movedTo(Optional.of(LocalTime.of(11, 11))));
        PlanDay.Planned again = new PlanDay(session).run(today);
        for (PlanSlot slot : again.slots()) {
            if (slot.place().equals(before.place())) {
                boolean own = slot.id().equals(alone);
                assertEquals(own ? "只给这个群" : before.text(), slot.text());
                assertEquals(own ? LocalTime.of(11, 11) : before.at(), slot.at());
                assertEquals(before.text(), slot.planned().text());
            }
        }
    }

    @Test
    void oneGroupOfAWaveHasItsOwnCount() {
        PlanSlot.Id alone = first().ids().getFirst();
        List<PlanSlot> _ = edit.done(List.of(alone), replies(7));
        assertEquals(OptionalInt.of(7), first().counted(PlanSlot.Outcome::replies));
        assertEquals(
                1, first().slots().stream().filter(PlanSlot::isDone).count(), "of three groups");
    }

    @Test
    void anUnknownSlotOrAnImpossibleCountChangesNothing() {
        WavePost before = first();
        PlanSlot.Id other =
                new PlanSlot.Id(today.plusDays(1), before.ids().getFirst().group(), before.place());
        List<PlanSlot.Id> both = List.of(before.ids().getFirst(), other);
        Refused unknown = assertThrows(Refused.class, () -> edit.done(both, replies(3)));
        assertEquals(RefusalCode.SLOT_UNKNOWN, unknown.code());
        Refused tooMany =
                assertThrows(Refused.class, () -> edit.done(before.ids(), replies(1_000_001)));
        assertEquals(RefusalCode.POST_COUNT, tooMany.code());
        assertEquals(before, first());
    }
}
