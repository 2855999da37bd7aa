package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which book is meant where nobody names one. */
class LastBookTest {

    @TempDir Path folder;

    @Test
    void theFirstBookMadeIsMeantUntilAnotherIsUsed() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path first = desk.path("first");
        Path second = desk.path("second");
        create(desk, first);
        assertMeant(desk, first);
        Outcome made = create(desk, second);
        assertTrue(made.err().contains(first + ";"), made.err());
        assertMeant(desk, first);
        desk.runLine(List.of("book", "info", "--book", second.toString())).expect(0);
        assertMeant(desk, second);
    }

    @Test
    void aBookThatIsGoneIsNotMeant() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Files.writeString(desk.path("last-book"), desk.path("gone").toString());
        Path made = desk.path("made");
        create(desk, made);
        assertMeant(desk, made);
    }

    @Test
    void aNoteThatWasCutOffMeansNoBook() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Files.writeString(desk.path("last-book"), "");
        assertEquals(
                "BOOK_NOT_NAMED",
                desk.runLine(List.of("book", "info", "--json")).expect(2).refusal());
    }

    @Test
    void aDemonstrationIsNeverMeant() {
        DeskFixture desk = DeskFixture.in(folder);
        Path real = desk.path("real");
        create(desk, real);
        String demo = desk.path("demo").toString();
        desk.runLine(List.of("demo", "--book", demo, "--groups", "1", "--days", "2"));
        assertMeant(desk, real);
        desk.runLine(List.of("book", "info", "--book", demo)).expect(0);
        assertMeant(desk, real);
    }

    @Test
    void whatWritesSaysIntoWhichBook() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        desk.done("book", "info");
        for (String line :
                List.of(
                        "import orders " + file + " --json",
                        "print picking --out " + desk.path("a.pdf"),
                        "export orders --out " + desk.path("a.csv"),
                        "book backup --out " + desk.path("a.zip"),
                        "user remove nobody",
                        "members erase 01990000-0000-7000-8000-000000000000")) {
            Outcome outcome = desk.runLine(List.of(line.split(" ")));
            assertTrue(outcome.err().startsWith("Book: " + desk.book() + "\n"), outcome.err());
            Outcome named = desk.run((Object[]) line.split(" "));
            assertFalse(named.err().contains("Book:"), named.err());
        }
        assertEquals("", desk.runLine(List.of("members", "list")).expect(0).err());
    }

    private static Outcome create(DeskFixture desk, Path book) {
        return desk.runLine(List.of("book", "create", "--leader", "王团长", "--book", book.toString()))
                .expect(0);
    }

    private static void assertMeant(DeskFixture desk, Path book) {
        Outcome outcome = desk.runLine(List.of("user", "remove", "nobody", "--json")).expect(1);
        assertEquals("Book: " + book, outcome.err().strip());
    }
}
