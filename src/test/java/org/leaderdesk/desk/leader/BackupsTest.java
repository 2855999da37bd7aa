package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One backup a day, of which seven daily and four weekly ones stay. */
class BackupsTest {

    @TempDir Path folder;

    @Test
    void sixtyDaysLeaveSevenDailyAndFourWeekly() {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            Backups backups = new Backups(session);
            for (int day = 0; day < 60; day++) {
                assertTrue(backups.keep().isPresent());
                assertTrue(backups.keep().isEmpty(), "one a day");
                assertTrue(backups.all().size() <= 11);
                desk.clock().forward(Duration.ofDays(1));
            }
            // From Friday 20 November 2026; the last day is Monday 18 January 2027.
            List<String> kept =
                    List.of(
                            "2026-12-20",
                            "2026-12-27",
                            "2027-01-03",
                            "2027-01-10",
                            "2027-01-12",
                            "2027-01-13",
                            "2027-01-14",
                            "2027-01-15",
                            "2027-01-16",
                            "2027-01-17",
                            "2027-01-18");
            assertEquals(kept, backups.all().keySet().stream().map(LocalDate::toString).toList());
        }
    }

    @Test
    void aDeskUsedNowAndThenKeepsAtMostElevenReachingBackWeeks() {
        List<LocalDate> files = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(1 + i % 3);
            files.add(day);
            Set<LocalDate> kept = BackupPlan.kept(files, 7, 4);
            assertTrue(kept.contains(day) && kept.size() <= 11);
            files.retainAll(kept);
        }
        assertTrue(new TreeSet<>(files).first().isBefore(day.minusWeeks(4)));
    }

    @Test
    void aFileThatAPersonPutThereStays() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            Path backups = Files.createDirectories(desk.book().resolve("backups"));
            Files.writeString(backups.resolve("book-before-the-move.zip"), "mine");
            for (int day = 0; day < 20; day++) {
                Path _ = new Backups(session).keep().orElseThrow();
                desk.clock().forward(Duration.ofDays(1));
            }
            assertTrue(Files.exists(backups.resolve("book-before-the-move.zip")));
        }
    }

    @Test
    void nothingHalfWrittenIsLeftBesideThem() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            Path made = new Backups(session).keep().orElseThrow();
            try (var files = Files.list(made.getParent())) {
                assertEquals(List.of(made), files.toList());
            }
        }
    }
}
