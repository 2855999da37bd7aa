package org.leaderdesk.desk.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.InterventionEffect;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.LeaderTier;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.RegionBook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a region asks, what a leader answers, and what one leader's twelve weeks are. */
class AskLeaderTest {

    private static final LocalDate TODAY = RegionBook.TODAY;
    private static final UUID LEADER = RegionBook.leader(6);

    @TempDir private Path folder;

    private DeskFixture desk;

    @BeforeEach
    void fill() {
        desk = RegionBook.in(folder, 15, 90);
    }

    private static AskLeader.Request request(UUID leader, String note, LocalDate due) {
        return new AskLeader.Request(
                leader, Intervention.Action.TRAFFIC, Optional.of(Watched.LEADER_ORDERS), note, due);
    }

    @Test
    void twelveWeeksHaveTheirScoresAndSumsAndWhatTheScoreIsMadeOf() {
        try (Session session = desk.signIn("")) {
            LeaderFile leader = new ReadLeaderWeeks(session).run(LEADER, TODAY);
            assertThat(leader.weeks()).hasSize(12).allMatch(each -> each.known() == 7);
            assertThat(leader.weeks()).allMatch(each -> each.planDone().isPresent());
            assertThat(leader.weeks().getLast().score()).isEqualTo(leader.standing().score());
            assertThat(leader.health().measured()).hasSize(6);
            assertThat(leader.name()).isEqualTo("团长7");
            assertThat(leader.area()).isEqualTo("片区1");
        }
    }

    @Test
    void aWeekOfWhichNothingCameIsEmptyAndNotZero() {
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.update(
                                "DELETE FROM leader_day WHERE leader_id = ? AND day BETWEEN ? AND"
                                        + " ?",
                                LEADER,
                                TODAY.minusDays(13).toString(),
                                TODAY.minusDays(7).toString()));
        try (Session session = desk.signIn("")) {
            LeaderFile leader = new ReadLeaderWeeks(session).run(LEADER, TODAY);
            assertThat(leader.weeks().get(10).known()).isZero();
            assertThat(leader.weeks().get(10).orders()).isEmpty();
            assertThat(leader.weeks().get(10).score()).isEmpty();
            assertThat(leader.standing().change()).as("no row seven days before").isEmpty();
        }
    }

    @Test
    void whatIsAskedIsKeptOnceWithoutAPhoneAndCanBeWithdrawnOnce() {
        try (Session session = desk.signIn("")) {
            AskLeader ask = new AskLeader(session);
            UUID id = ask.add(request(LEADER, " 打给 13812345678 聊聊 ", TODAY));
            Intervention asked = asked(session).intervention();
            assertEquals(id, asked.id());
            assertThat(asked.note()).startsWith("打给").doesNotContain("13812345678");
            assertEquals(session.ownerId(), asked.area());
            ask.withdraw(id);
            assertThat(asked(session).intervention().isOpen()).isFalse();
            assertEquals(RefusalCode.INTERVENTION_OVER, refused(() -> ask.withdraw(id)));
            assertEquals(
                    RefusalCode.INTERVENTION_UNKNOWN, refused(() -> ask.withdraw(new UUID(5, 5))));
        }
    }

    @Test
    void whatATierIsGivenIsAskedOfItsLeadersAloneAndSaysWhoAsks() {
        try (Session session = desk.signIn("")) {
            AskLeader ask = new AskLeader(session);
            Optional<LeaderTier> tier = standing(session).tier();
            for (Intervention.Action each : Intervention.Action.values()) {
                AskLeader.Request request =
                        new AskLeader.Request(LEADER, each, Optional.empty(), "", TODAY);
                if (each.tier().isEmpty() || each.tier().equals(tier)) {
                    UUID _ = ask.add(request);
                    assertThat(asked(session).intervention().askedBy()).isEqualTo("东区");
                } else {
                    assertEquals(RefusalCode.INTERVENTION_TIER, refused(() -> ask.add(request)));
                }
            }
            assertThat(new ReadLeaderWeeks(session).run(LEADER, TODAY).asked())
                    .as("five for everybody, one for the tier")
                    .hasSize(6);
        }
    }

    @Test
    void whatANewerProgramAsksWaitsUntilThisOneKnowsIt() {
        try (Session session = desk.signIn("")) {
            UUID _ = new AskLeader(session).add(request(LEADER, "", TODAY));
            UUID newer = new AskLeader(session).add(request(LEADER, "", TODAY));
            RegionBook.change(
                    desk.book("book.db"),
                    book ->
                            book.update(
                                    "UPDATE intervention SET action = 'LATER', watched = 'LATER'"
                                            + " WHERE id = ?",
                                    newer));
            assertThat(new ReadLeaderWeeks(session).run(LEADER, TODAY).asked()).hasSize(1);
            assertEquals(
                    RefusalCode.INTERVENTION_UNKNOWN,
                    refused(() -> new AskLeader(session).withdraw(newer)));
        }
    }

    private static Standing standing(Session session) {
        return new ReadLeaderWeeks(session).run(LEADER, TODAY).standing();
    }

    private static LeaderFile.Asked asked(Session session) {
        return new ReadLeaderWeeks(session).run(LEADER, TODAY).asked().getFirst();
    }

    @Test
    void aDayPastALongNoteAndALeaderElsewhereAreRefused() {
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.leader(
                                RegionBook.leader(1),
                                "团长2",
                                RegionBook.managerOf(1),
                                "2025-01-01",
                                TODAY.toString()));
        try (Session session = desk.signIn("")) {
            AskLeader ask = new AskLeader(session);
            assertEquals(
                    RefusalCode.INTERVENTION_DUE,
                    refused(() -> ask.add(request(LEADER, "", TODAY.minusDays(1)))));
            assertEquals(
                    RefusalCode.INTERVENTION_NOTE,
                    refused(() -> ask.add(request(LEADER, "好".repeat(201), TODAY))));
            assertEquals(
                    RefusalCode.LEADER_UNKNOWN,
                    refused(() -> ask.add(request(RegionBook.leader(1), "", TODAY))));
            assertEquals(
                    RefusalCode.LEADER_UNKNOWN,
                    refused(() -> ask.add(request(new UUID(5, 5), "", TODAY))));
        }
    }

    @Test
    void beforeAndAfterComeFromTheRowsOfTheirDays() {
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.update(
                                "INSERT INTO intervention (id, leader_id, area_id, watched, action,"
                                        + " note, due_on, made_at, answer, answered_at) VALUES (?,"
                                        + " ?, ?, 'LEADER_ORDERS', 'TRAFFIC', '', ?, ?, 'DONE', ?)",
                                new UUID(0, 9),
                                LEADER,
                                RegionBook.region(1),
                                "2026-10-10",
                                noon("2026-10-05"),
                                noon("2026-10-08")));
        try (Session session = desk.signIn("")) {
            InterventionEffect effect = asked(session).effect();
            assertThat(effect.before().watched()).hasValue(-26);
            assertThat(effect.due()).contains(LocalDate.parse("2026-10-22"));
            assertThat(effect.after().orElseThrow().score()).isPresent();
            assertThat(effect.change()).isPresent();
        }
    }

    private static long noon(String day) {
        return LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(DeskFixture.CHINA)
                .toInstant()
                .toEpochMilli();
    }

    @Test
    void theLeaderAnswersOnce() {
        DeskFixture leaders = DeskFixture.in(folder);
        UUID id = new UUID(0, 9);
        try (Session session = leaders.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.interventions().add(of(id, session.ownerId()));
                                        return true;
                                    });
            AnswerIntervention desk = new AnswerIntervention(session);
            assertThat(desk.list()).extracting(Intervention::isOpen).containsExactly(true);
            Intervention done = desk.run(id, Intervention.Answer.DONE);
            assertEquals(Intervention.Answer.DONE, done.answer().orElseThrow().answer());
            assertEquals(
                    RefusalCode.INTERVENTION_OVER,
                    refused(() -> desk.run(id, Intervention.Answer.DECLINED)));
            assertEquals(
                    RefusalCode.LEADERS_BOOK, refused(() -> new AskLeader(session).withdraw(id)));
        }
    }

    private static Intervention of(UUID id, UUID leader) {
        return new Intervention(
                id,
                leader,
                RegionBook.region(1),
                "东区",
                Optional.empty(),
                Intervention.Action.TALK,
                "",
                TODAY,
                TODAY.atStartOfDay(DeskFixture.CHINA).toInstant(),
                Optional.empty(),
                Optional.empty());
    }

    private static RefusalCode refused(Executable work) {
        return assertThrows(Refused.class, work).code();
    }
}
