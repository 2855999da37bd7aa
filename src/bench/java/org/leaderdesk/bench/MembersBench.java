package org.leaderdesk.bench;

import org.leaderdesk.desk.health.ReadKpis;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.health.DayRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How long a leader of 200,000 members and 1,000,000 orders waits for everybody's class, the first
 * time with the models fitted and then without, and for twelve weeks of the dashboard. The window
 * does both beside its thread.
 */
public final class MembersBench {

    private static final int WEEKS = 12;

    private MembersBench() {}

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path folder = BigBook.folder();
        try (Session session = BigBook.books().signIn(folder, "", BigBook.PASSCODE.clone())) {
            SegmentMembers segments = new SegmentMembers(session);
            long start = System.nanoTime();
            int members = segments.run().people().size();
            double first = millis(start);
            start = System.nanoTime();
            segments.run();
            double again = millis(start);
            LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
            start = System.nanoTime();
            int tiles =
                    new ReadKpis(session)
                            .run(DayRange.upTo(today.minusDays(1), 7 * WEEKS))
                            .tiles()
                            .size();
            String json =
                    String.format(
                            Locale.ROOT,
                            "{\"id\":\"members\",\"members\":%d,\"classes_first_millis\":%.0f,"
                                    + "\"classes_millis\":%.0f,\"tiles\":%d,\"kpi_millis\":%.0f}",
                            members,
                            first,
                            again,
                            tiles,
                            millis(start));
            Path file = Path.of("target/bench/members.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, json + "\n");
            System.out.println(json);
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
