package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** F3: the disk refuses single calls, for a while or for good, and the process lives on. */
class DiskErrorTest {

    private static final int ORDERS = 60;
    private static final String CALLS = "fsync,fdatasync,pwrite64";

    @TempDir private Path temp;
    private Path folder;

    @BeforeEach
    void make() {
        folder = temp.resolve("book");
        TrialBook.create(folder).close();
    }

    @Test
    void syncsThatFailForAWhileAreSaidAndThenItGoesOn() throws IOException {
        goesOnAfter("fsync,fdatasync:error=EIO:when=20..30");
    }

    @Test
    void aDiskFullForAWhileIsSaidAndThenItGoesOn() throws IOException {
        goesOnAfter("pwrite64:error=ENOSPC:when=100..130");
    }

    /** No byte of a write arrives and no error is told: what a short write is at its shortest. */
    @Test
    void writesThatWriteNothingAreSaidAndThenItGoesOn() throws IOException {
        goesOnAfter("pwrite64:retval=0:when=100..130");
    }

    @Test
    void syncsThatFailForGoodTearNothing() throws IOException {
        Strace.assumeThere();
        try (Child child = run("trace=" + CALLS, "fsync,fdatasync:error=EIO:when=20+", 5)) {
            assertInjected();
            assertTrue(child.said().contains("gave-up"), () -> child.said().toString());
            assertSaidPlainly(child);
            assertSound(child);
        }
    }

    /** The canary: with the wrong filter nothing fails, and that must not look like a success. */
    @Test
    void anInjectionThatInjectsNothingIsNoticed() throws IOException {
        Strace.assumeThere();
        try (Child child = run("trace=none", "fsync,fdatasync:error=EIO:when=20+", 5)) {
            assertEquals(ORDERS, child.acknowledged().size());
            assertEquals(0, Strace.injected(log()));
        }
    }

    /** The kernel's own short writes, at a limit on the size of files that is lifted later. */
    @Test
    void shortWritesAtALimitAreSaidAndThenItGoesOn() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/bin/prlimit")), "skipped: prlimit is missing");
        long limit = Files.size(folder.resolve("book.db")) + 100_001;
        try (Child child = Child.start(List.of(), folder, ORDERS, 1_000_000, "FULL")) {
            child.readUntil("ready", 1);
            limit(child, limit + ":");
            child.readUntil("refused", 3);
            limit(child, "unlimited:");
            child.readToTheEnd();
            assertWentOn(child);
        }
    }

    private static void limit(Child child, String size) throws IOException, InterruptedException {
        List<String> words =
                List.of("prlimit", "--pid", String.valueOf(child.pid()), "--fsize=" + size);
        assumeTrue(new ProcessBuilder(words).start().waitFor() == 0, "skipped: no limit was set");
    }

    private void goesOnAfter(String inject) throws IOException {
        Strace.assumeThere();
        try (Child child = run("trace=" + CALLS, inject, 1000)) {
            assertInjected();
            assertWentOn(child);
        }
    }

    private Child run(String trace, String inject, int refusals) throws IOException {
        List<String> words = Strace.words(log(), "-e", trace, "-e", "inject=" + inject);
        Child child = Child.start(words, folder, ORDERS, refusals, "FULL");
        child.readToTheEnd();
        return child;
    }

    private void assertWentOn(Child child) {
        assertTrue(child.said().contains("closed"), () -> child.said().toString());
        assertEquals(ORDERS, child.acknowledged().size());
        assertSaidPlainly(child);
        assertSound(child);
    }

    /** At least one refusal, each a sentence, and none of something that was kept after all. */
    private static void assertSaidPlainly(Child child) {
        List<String> others = new ArrayList<>(child.said());
        others.removeAll(List.of("ready", "closed", "gave-up"));
        assertTrue(!others.isEmpty(), "nothing was refused");
        others.removeIf(
                line ->
                        line.startsWith("refused BOOK_WRITE_FAILED ")
                                && line.contains("could not be written; nothing was changed."));
        assertEquals(List.of(), others);
    }

    private void assertSound(Child child) {
        assertEquals(
                List.of(), Aftermath.complaints(folder.resolve("book.db"), child.acknowledged()));
    }

    private void assertInjected() throws IOException {
        assertTrue(Strace.injected(log()) > 0, "strace injected nothing");
    }

    private Path log() {
        return temp.resolve("strace.log");
    }
}
