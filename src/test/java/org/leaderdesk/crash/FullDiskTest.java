package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** F4: the disk is full, while writing, while a book is made, and while it is copied. */
class FullDiskTest {

    private static final int ROOM = 700_000;

    @TempDir private Path temp;
    private Path disk;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) {
            assertEquals(0, new ProcessBuilder("umount", disk.toString()).start().waitFor());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 32})
    void nothingAcknowledgedIsLostAndWritesResume(int megabytes)
            throws IOException, InterruptedException {
        mount(megabytes);
        Path folder = disk.resolve("book");
        List<UUID> acknowledged = new ArrayList<>();
        try (Session session = TrialBook.create(folder)) {
            Path filler = fillLeaving(ROOM);
            Refused refused =
                    assertThrows(Refused.class, () -> writeForEver(session, acknowledged));
            assertEquals(RefusalCode.BOOK_WRITE_FAILED, refused.code());
            assertFalse(acknowledged.isEmpty());
            long kept = session.book().read(session.who(), tx -> tx.orders().totals().orders());
            assertEquals(acknowledged.size(), kept);
            Files.delete(filler);
            // A write takes some 50 KB of the log, and the smallest disk has no room for many more.
            for (int i = 0; i < 8; i++) {
                acknowledged.add(write(session));
            }
        }
        assertEquals(List.of(), Aftermath.complaints(folder.resolve("book.db"), acknowledged));
    }

    @Test
    void aBookThatFoundNoRoomIsMadeOnceThereIsSome() throws IOException, InterruptedException {
        mount(2);
        Path folder = disk.resolve("book");
        Path filler = fillLeaving(160_000);
        Refused refused = assertThrows(Refused.class, () -> TrialBook.create(folder));
        assertEquals(RefusalCode.BOOK_WRITE_FAILED, refused.code());
        Files.delete(filler);
        try (Session session = TrialBook.create(folder)) {
            write(session);
        }
    }

    @Test
    void aBookOnAFullDiskOpensAndSaysSoOnlyWhenItMustWrite()
            throws IOException, InterruptedException {
        mount(2);
        Path folder = disk.resolve("book");
        UUID id;
        try (Session session = TrialBook.create(folder)) {
            id = write(session);
        }
        Path filler = fillLeaving(0);
        // Signing in stands in the audit trail, so that it needs room.
        Refused refused = assertThrows(Refused.class, () -> TrialBook.open(folder));
        assertEquals(RefusalCode.BOOK_WRITE_FAILED, refused.code());
        Files.delete(filler);
        try (Session session = TrialBook.open(folder)) {
            assertTrue(SampleOrders.has(session, id));
        }
    }

    @Test
    void aCopyThatFindsNoRoomIsTakenAwayAndTheBookGoesOn()
            throws IOException, InterruptedException {
        mount(2);
        Path copy = disk.resolve("copy.db");
        Path filler = fillLeaving(100_000);
        Path folder = temp.resolve("book");
        List<UUID> acknowledged = new ArrayList<>();
        try (Session session = TrialBook.create(folder)) {
            acknowledged.add(write(session));
            Refused refused = assertThrows(Refused.class, () -> session.book().copyInto(copy));
            assertEquals(RefusalCode.FILE_WRITE_FAILED, refused.code());
            assertFalse(Files.exists(copy), "half a copy was left");
            acknowledged.add(write(session));
            Files.delete(filler);
            session.book().copyInto(copy);
            assertEquals(List.of(), Aftermath.complaints(copy, acknowledged));
        }
        assertEquals(List.of(), Aftermath.complaints(folder.resolve("book.db"), acknowledged));
    }

    private void writeForEver(Session session, List<UUID> acknowledged) {
        while (acknowledged.size() < 100_000) {
            acknowledged.add(write(session));
        }
    }

    private static UUID write(Session session) {
        UUID id = session.book().newId();
        return session.book().write(session.who(), tx -> SampleOrders.write(tx, id));
    }

    private void mount(int megabytes) throws IOException, InterruptedException {
        Path point = Files.createDirectories(temp.resolve("disk"));
        Process mount =
                new ProcessBuilder(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + megabytes + "m",
                                "trial",
                                point.toString())
                        .start();
        assumeTrue(mount.waitFor() == 0, "skipped: mounting a small disk needs root");
        disk = point;
    }

    private Path fillLeaving(long room) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > room) {
                out.write(piece);
            }
        }
        return filler;
    }
}
