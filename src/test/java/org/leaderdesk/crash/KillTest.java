package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** F1: the process is killed while it commits. */
class KillTest {

    private static final String CALLS = "pwrite64,fsync,fdatasync,ftruncate,unlink";
    private static final int ENDLESS = 1_000_000;
    private static final int MORE_THAN_IT_CAN = 600;

    private final Random random = new Random(FaultSizes.SEED);

    @TempDir private Path temp;

    @Test
    void nothingAcknowledgedIsLost() throws IOException {
        Path folder = temp.resolve("book");
        TrialBook.create(folder).close();
        Set<UUID> acknowledged = new HashSet<>();
        int byCall = 0;
        for (int kill = 0; kill < FaultSizes.KILLS; kill++) {
            boolean traced = Strace.isThere() && kill % 3 == 2;
            acknowledged.addAll(traced ? killedAtACall(folder) : killedAtRandom(folder));
            byCall += traced ? 1 : 0;
            // As the program opens it first; then what no part of the program would notice.
            try (Session session = TrialBook.open(folder)) {
                session.book().truncateLog();
            }
            List<String> complaints = Aftermath.complaints(folder.resolve("book.db"), acknowledged);
            assertEquals(List.of(), complaints, "kill " + kill + ", seed " + FaultSizes.SEED);
        }
        assertTrue(acknowledged.size() > FaultSizes.KILLS, "hardly anything was written");
        System.out.printf(
                "F1: %d kills (%d at a system call), %d acknowledged, 0 lost, seed %d%n",
                FaultSizes.KILLS, byCall, acknowledged.size(), FaultSizes.SEED);
    }

    private Set<UUID> killedAtRandom(Path folder) throws IOException {
        try (Child child = Child.start(List.of(), folder, ENDLESS, 0, "FULL")) {
            child.readUntil("ack ", 1 + random.nextInt(40));
            long until = System.nanoTime() + random.nextInt(8_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            child.kill();
            child.readToTheEnd(); // what it had said before it died
            return child.acknowledged();
        }
    }

    private Set<UUID> killedAtACall(Path folder) throws IOException {
        String inject = "inject=" + CALLS + ":signal=SIGKILL:when=" + (20 + random.nextInt(400));
        List<String> strace =
                Strace.killing(temp.resolve("kill.log"), "-e", "trace=" + CALLS, "-e", inject);
        try (Child child = Child.start(strace, folder, MORE_THAN_IT_CAN, 0, "FULL")) {
            child.readToTheEnd();
            assertFalse(child.said().contains("closed"), "strace did not kill it");
            return child.acknowledged();
        }
    }
}
