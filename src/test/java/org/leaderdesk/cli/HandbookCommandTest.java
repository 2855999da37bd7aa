package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The handbook by command, on a computer that has no book. */
class HandbookCommandTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void noBook() {
        desk = DeskFixture.without(folder, "none");
    }

    @Test
    void thePagesAreListed() {
        List<Json> pages = desk.done("handbook", "--json").objects();
        assertEquals("opening", pages.getFirst().text("page"));
        assertEquals("Before a group buy opens", pages.getFirst().text("title"));
        List<String> lines = desk.done("handbook").out().lines().toList();
        assertEquals(pages.size() + 1, lines.size(), "a heading and a line a page");
        assertTrue(
                lines.get(1).endsWith(String.valueOf(pages.getFirst().list("items").size())),
                lines.get(1));
        assertFalse(Files.exists(desk.book()), "it needs no book and makes none");
    }

    @Test
    void aPageIsPrintedInTheLanguageThatIsWanted() {
        Json stock = desk.done("handbook", "stock", "--language", "zh", "--json").json();
        assertEquals("库存", stock.text("title"));
        String text = desk.done("handbook", "stock", "--language", "zh").out();
        assertTrue(text.startsWith("库存"), text);
        assertEquals(
                stock.list("items").size(),
                text.lines().filter(line -> line.startsWith("- ")).count());
        assertTrue(desk.done("handbook", "stock").out().startsWith("Stock"));
        assertTrue(
                desk.runLine(List.of("handbook", "stock"), Locale.SIMPLIFIED_CHINESE)
                        .expect(0)
                        .out()
                        .startsWith("库存"),
                "without the option it is the program's language");
    }

    @Test
    void aPageThatThereIsNotIsRefused() {
        assertEquals(
                "HANDBOOK_PAGE_UNKNOWN",
                desk.run("handbook", "nowhere", "--json").expect(2).refusal());
        assertTrue(desk.run("handbook", "nowhere").expect(2).err().contains("\"nowhere\""));
        assertEquals(
                "OPTION_UNREADABLE",
                desk.run("handbook", "--language", "fr", "--json").expect(2).refusal());
    }
}
