package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.ChildDesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** F11: a second program on the same book is refused, and the first goes on working. */
class SecondProgramTest {

    @TempDir Path folder;

    @Test
    void theSecondIsToldWhoHasTheBookAndTheFirstKeepsWorking() throws IOException {
        Path book = folder.resolve("book");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (ChildDesk first = ChildDesk.in(folder, temporary);
                ChildDesk second = ChildDesk.in(folder, temporary)) {
            assertEquals(0, first.run("book", "create", "--leader", "L", "--book", book));
            assertEquals(0, first.run("hold", book));

            assertEquals(5, second.run("book", "info", "--book", book));
            assertTrue(
                    second.said().contains("is open in another LeaderDesk (PID " + first.pid()),
                    second.said());
            assertEquals(5, second.run("book", "check", "--book", book, "--json"));
            assertTrue(second.said().contains("\"code\":\"BOOK_IN_USE\""), second.said());

            assertEquals(0, first.run("a.key.of.the.first"), first.said());
            assertEquals(0, second.run("book", "check", "--book", book), second.said());
        }
    }

    @Test
    void aProgramThatWasKilledLocksNobodyOut() throws IOException {
        Path book = folder.resolve("book");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (ChildDesk first = ChildDesk.in(folder, temporary);
                ChildDesk second = ChildDesk.in(folder, temporary)) {
            assertEquals(0, first.run("book", "create", "--leader", "L", "--book", book));
            assertEquals(0, first.run("hold", book));
            first.kill();
            assertEquals(0, second.run("book", "check", "--book", book), second.said());
        }
    }
}
