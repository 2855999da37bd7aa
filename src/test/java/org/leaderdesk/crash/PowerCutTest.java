package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.crash.Recording.Event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** F2: the power is cut, and the disk keeps what was synced and some of the rest. */
class PowerCutTest {

    private final Random random = new Random(FaultSizes.SEED);

    @TempDir private Path temp;
    private Path before;

    @BeforeEach
    void assumeStrace() {
        Strace.assumeThere();
    }

    @Test
    void nothingAcknowledgedIsLost() throws IOException {
        List<Event> events = record("FULL", List.of());
        assertEquals(List.of(), cuts(events, FaultSizes.IMAGES));
        System.out.printf("F2: %d images, 0 lost, seed %d%n", FaultSizes.IMAGES, FaultSizes.SEED);
    }

    /** With a sync that failed in between: what it covered may never come to the disk. */
    @Test
    void nothingAcknowledgedIsLostAfterASyncThatFailed() throws IOException {
        List<Event> events =
                record("FULL", List.of("-e", "inject=fsync,fdatasync:error=EIO:when=20..22"));
        assertTrue(events.stream().anyMatch(Recording.SyncFailed.class::isInstance));
        assertEquals(List.of(), cuts(events, FaultSizes.CONTROL_IMAGES));
    }

    /** The positive control: a test that finds nothing here would find nothing anywhere. */
    @Test
    void withSynchronousNormalItDoesLose() throws IOException {
        List<Event> events = record("NORMAL", List.of());
        List<String> complaints = cuts(events, FaultSizes.CONTROL_IMAGES);
        long lost = complaints.stream().filter(c -> c.contains("acknowledged orders lost")).count();
        assertTrue(lost > 0, "NORMAL lost nothing, so the harness sees nothing");
        assertEquals(lost, complaints.size(), complaints::toString);
        System.out.printf("F2: NORMAL lost in %d of %d images%n", lost, FaultSizes.CONTROL_IMAGES);
    }

    private List<Event> record(String mode, List<String> inject) throws IOException {
        Path folder = temp.resolve("book");
        TrialBook.create(folder).close();
        before = temp.resolve("before.db");
        Files.copy(folder.resolve("book.db"), before);
        Path log = temp.resolve("strace.log");
        List<String> strace = new ArrayList<>(Recording.strace(log));
        strace.addAll(inject);
        try (Child child = Child.start(strace, folder, FaultSizes.RECORDED_ORDERS, 100, mode)) {
            child.readToTheEnd();
            assertTrue(child.said().contains("closed"), () -> child.said().toString());
            assertEquals(FaultSizes.RECORDED_ORDERS, child.acknowledged().size());
        }
        List<Event> events = Recording.read(log);
        assertTrue(events.stream().anyMatch(Recording.Wrote.class::isInstance), "no write seen");
        assertTrue(events.stream().anyMatch(Recording.Synced.class::isInstance), "no sync seen");
        assertEquals(
                FaultSizes.RECORDED_ORDERS,
                events.stream().filter(Recording.Acknowledged.class::isInstance).count());
        return events;
    }

    /** Cuts at random points of the recording; returns what is wrong with the images. */
    private List<String> cuts(List<Event> events, int images) throws IOException {
        PowerCut disk = new PowerCut(before, random);
        int[] cutsAt = new int[events.size() + 1];
        for (int i = 0; i < images; i++) {
            cutsAt[random.nextInt(cutsAt.length)]++;
        }
        Path folder = Files.createDirectories(temp.resolve("image"));
        List<String> complaints = new ArrayList<>();
        for (int at = 0; at < cutsAt.length; at++) {
            for (int i = 0; i < cutsAt[at]; i++) {
                disk.leave(folder);
                int point = at;
                Aftermath.complaints(folder.resolve("book.db"), disk.acknowledged())
                        .forEach(each -> complaints.add("cut at " + point + ": " + each));
            }
            if (at < events.size()) {
                disk.apply(events.get(at));
            }
        }
        return complaints;
    }
}
