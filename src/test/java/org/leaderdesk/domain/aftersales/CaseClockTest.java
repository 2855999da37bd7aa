package org.leaderdesk.domain.aftersales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.aftersales.CaseClock.Due;
import org.leaderdesk.domain.aftersales.CaseClock.Times;
import org.leaderdesk.domain.aftersales.CaseClock.Urgency;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Until when what is due: by example, and against minutes counted one by one. */
class CaseClockTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final WorkingHours DAY =
            new WorkingHours(LocalTime.of(8, 0), LocalTime.of(22, 0), CHINA);
    private static final CaseClock CLOCK =
            new CaseClock(
                    DAY,
                    new Times(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(24)),
                    new Times(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(24)),
                    Duration.ofHours(72),
                    25);

    /** A moment of 20 November 2026 in China. */
    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + ":00+08:00");
    }

    private static AfterSalesCase opened(Instant at, CaseEvent... events) {
        return new AfterSalesCase(
                new UUID(0, 1),
                new LineId(new UUID(0, 2), 0),
                Optional.empty(),
                1,
                Reason.DAMAGED,
                PersonalText.of(""),
                at,
                new UUID(0, 3),
                List.of(events));
    }

    private static CaseEvent event(Step step, Instant at) {
        return new CaseEvent(
                new UUID(1, at.toEpochMilli()),
                step,
                Optional.empty(),
                Optional.empty(),
                PersonalText.of(""),
                at,
                new UUID(0, 3));
    }

    private static Due due(AfterSalesCase complaint, Stage stage, Instant now) {
        return CLOCK.dues(complaint, now).stream()
                .filter(due -> due.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static List<Stage> stages(AfterSalesCase complaint, Instant now) {
        return CLOCK.dues(complaint, now).stream().map(Due::stage).toList();
    }

    @Test
    void aReplyIsDueInWorkingHoursAndThePlanDayAndNight() {
        AfterSalesCase late = opened(at("21:50"));
        assertEquals(
                at("08:20").plus(1, ChronoUnit.DAYS), due(late, Stage.REPLY, at("21:50")).at());
        assertEquals(
                at("09:50").plus(1, ChronoUnit.DAYS), due(late, Stage.CHECK, at("21:50")).at());
        assertEquals(at("21:50").plus(1, ChronoUnit.DAYS), due(late, Stage.PLAN, at("21:50")).at());
        assertEquals(
                at("21:50").plus(3, ChronoUnit.DAYS), due(late, Stage.SETTLE, at("21:50")).at());
        assertEquals(
                Duration.ofMinutes(20),
                due(late, Stage.REPLY, at("23:30")).left(),
                "it stands still");
        assertEquals(at("22:00"), DAY.after(at("21:30"), Duration.ofMinutes(30)));
    }

    @Test
    void whatIsSoonAndWhatIsOverdue() {
        AfterSalesCase noon = opened(at("12:00"));
        assertEquals(Urgency.IN_TIME, due(noon, Stage.REPLY, at("12:22")).urgency());
        assertEquals(Urgency.SOON, due(noon, Stage.REPLY, at("12:23")).urgency());
        assertEquals(Urgency.SOON, due(noon, Stage.REPLY, at("12:30")).urgency());
        Due over = due(noon, Stage.REPLY, at("12:31"));
        assertEquals(Urgency.OVERDUE, over.urgency());
        assertEquals(Duration.ofMinutes(-1), over.left());
    }

    @Test
    void aLaterStepAnswersForAnEarlierOne() {
        Instant opened = at("10:00");
        assertEquals(
                List.of(Stage.REPLY, Stage.CHECK, Stage.PLAN, Stage.SETTLE),
                stages(opened(opened), opened));
        assertEquals(
                List.of(Stage.CHECK, Stage.PLAN, Stage.SETTLE),
                stages(opened(opened, event(Step.REPLIED, opened)), opened));
        assertEquals(
                List.of(Stage.SETTLE), stages(opened(opened, event(Step.PLANNED, opened)), opened));
        CaseEvent settled = event(Step.SETTLED, at("11:00"));
        assertEquals(List.of(), stages(opened(opened, settled), opened));
        assertFalse(opened(opened, settled).isOpen());
        assertTrue(opened(opened, settled, event(Step.REOPENED, at("12:00"))).isOpen());
    }

    @Test
    void aMassComplaintHasTimesOfItsOwnFromWhenItBecameOne() {
        AfterSalesCase mass = opened(at("10:00"), event(Step.MASS, at("13:00")));
        assertEquals(
                List.of(Stage.CONTACT, Stage.APOLOGY, Stage.SETTLE, Stage.PLAN).stream()
                        .sorted()
                        .toList(),
                stages(mass, at("13:00")).stream().sorted().toList());
        assertEquals(at("14:00"), due(mass, Stage.CONTACT, at("13:00")).at());
        assertEquals(at("15:00"), due(mass, Stage.APOLOGY, at("13:00")).at());
        assertEquals(at("13:00").plus(1, ChronoUnit.DAYS), due(mass, Stage.PLAN, at("13:00")).at());
        assertEquals(
                at("10:00").plus(3, ChronoUnit.DAYS), due(mass, Stage.SETTLE, at("13:00")).at());
    }

    @Test
    void minutesCountedOneByOneGiveTheSame() {
        Random random = new Random(20);
        List<ZoneId> zones = List.of(CHINA, ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"));
        for (int i = 0; i < 2000; i++) {
            WorkingHours hours =
                    new WorkingHours(
                            // Not in the hour that the end of summer time repeats.
                            LocalTime.of(3 + random.nextInt(21), random.nextInt(60)),
                            LocalTime.of(3 + random.nextInt(21), random.nextInt(60)),
                            zones.get(i % zones.size()));
            Instant start =
                    Instant.parse("2026-10-23T00:00:00Z")
                            .plus(random.nextInt(60 * 24 * 5), ChronoUnit.MINUTES);
            Duration time = Duration.ofMinutes(1 + random.nextInt(240));
            Instant due = hours.after(start, time);
            String what = hours + " " + start + " " + time;
            assertEquals(counted(hours, start, time), due, what);
            assertEquals(time, hours.between(start, due), what);
            assertTrue(isOpenUpTo(hours, due), what);
            assertFalse(
                    hours.after(start.plusSeconds(60L * random.nextInt(600)), time).isBefore(due),
                    what);
        }
    }

    @Test
    void whatIsLeftOnlyGetsLessAndNothingBecomesLessUrgent() {
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            AfterSalesCase complaint = opened(at("00:00").plusSeconds(random.nextInt(86_400)));
            for (Stage stage : stages(complaint, complaint.openedAt())) {
                List<Due> dues = new ArrayList<>();
                for (int hour = 0; hour < 80; hour++) {
                    dues.add(due(complaint, stage, complaint.openedAt().plusSeconds(hour * 3600L)));
                }
                for (int k = 1; k < dues.size(); k++) {
                    Due before = dues.get(k - 1);
                    Due now = dues.get(k);
                    assertEquals(before.at(), now.at());
                    assertTrue(now.left().compareTo(before.left()) <= 0, stage + " " + complaint);
                    assertTrue(now.urgency().compareTo(before.urgency()) >= 0);
                }
            }
        }
    }

    /** Walks from minute to minute and counts those in which somebody answers. */
    private static Instant counted(WorkingHours hours, Instant start, Duration time) {
        long left = time.toMinutes();
        Instant minute = start;
        while (left > 0) {
            if (isOpenAt(hours, minute)) {
                left--;
            }
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private static boolean isOpenAt(WorkingHours hours, Instant minute) {
        LocalTime time = LocalTime.ofInstant(minute, hours.zone());
        if (hours.opens().equals(hours.closes())) {
            return true;
        }
        boolean afterOpening = !time.isBefore(hours.opens());
        boolean beforeClosing = time.isBefore(hours.closes());
        return hours.opens().isBefore(hours.closes())
                ? afterOpening && beforeClosing
                : afterOpening || beforeClosing;
    }

    private static boolean isOpenUpTo(WorkingHours hours, Instant due) {
        return isOpenAt(hours, due.minusSeconds(60));
    }
}
