package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command writes never takes the place of the book, nor of a file nobody spoke of. */
class OutputTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @ParameterizedTest
    @CsvSource({
        "export orders, a.xlsx",
        "export orders, a.csv",
        "print picking, a.pdf",
        "book backup, a.zip",
        "profile save uci-online-retail, a.json"
    })
    void nothingIsWrittenIntoABooksFolder(String words, String name) throws IOException {
        Path link = Files.createSymbolicLink(desk.path("link"), desk.book());
        Path file = Files.createSymbolicLink(desk.path("to-" + name), desk.book("book.db"));
        Path ofAnother = DeskFixture.in(folder, "other").book();
        for (Path out :
                List.of(
                        desk.book(name),
                        desk.book("backups/" + name),
                        desk.book("../book/./" + name),
                        link.resolve(name),
                        file,
                        ofAnother.resolve(name))) {
            for (String overwrite : List.of("", "--overwrite")) {
                assertEquals("OUTPUT_IN_BOOK", run(words, out, overwrite).expect(2).refusal());
            }
            assertFalse(Files.exists(out.resolveSibling(name)) && !out.equals(file));
        }
        desk.done("book", "check");
    }

    @ParameterizedTest
    @CsvSource({
        "export orders, a.xlsx",
        "export orders, a.csv",
        "print picking, a.pdf",
        "print picking, a.xlsx",
        "book backup, a.zip",
        "profile save uci-online-retail, a.json"
    })
    void aFileThatIsThereIsReplacedOnlyWhenAsked(String words, String name) throws IOException {
        Path mine = desk.file(name, "mine");
        assertEquals("OUTPUT_EXISTS", run(words, mine, "").expect(2).refusal());
        assertEquals("mine\r\n", Files.readString(mine));
        run(words, mine, "--overwrite").expect(0);
        assertTrue(Files.size(mine) > 50);
    }

    @Test
    void aListIsPrintedAgainOverItsOwnFileUnlessSomebodyChangedIt() throws IOException {
        for (String name : List.of("a.pdf", "a.xlsx")) {
            Path out = desk.path(name);
            run("print picking", out, "").expect(0);
            run("print packing", out, "").expect(0);
            Files.writeString(out, "notes of mine");
            assertEquals("OUTPUT_EXISTS", run("print picking", out, "").expect(2).refusal());
        }
        Path out = desk.path("b.pdf");
        desk.done("print", "picking", "--to", "file:" + out);
        desk.done("print", "picking", "--to", "file:" + out);
        desk.run("print", "picking", "--to", "file:" + desk.book("b.pdf")).expect(2);
    }

    @ParameterizedTest
    @CsvSource({
        "export orders, a.xlsx",
        "print picking, a.pdf",
        "book backup, a.zip",
        "profile save uci-online-retail, a.json"
    })
    void noFolderIsMade(String words, String name) {
        Outcome outcome = run(words, desk.path("usb/" + name), "").expect(5);
        assertEquals("FILE_FOLDER_MISSING", outcome.refusal());
        assertTrue(outcome.json().at("error").text("message").contains(desk.path("usb") + ":"));
        assertFalse(Files.exists(desk.path("usb")));
        assertEquals(
                words.startsWith("book") || words.startsWith("profile")
                        ? "FILE_IS_FOLDER"
                        : "OUTPUT_ENDING",
                run(words, folder, "").refusal());
    }

    @ParameterizedTest
    @CsvSource({"export orders, a.txt", "export orders, a.pdf", "print picking, a.csv"})
    void anotherEndingIsRefused(String words, String name) {
        assertEquals("OUTPUT_ENDING", run(words, desk.path(name), "").expect(2).refusal());
        assertFalse(Files.exists(desk.path(name)));
    }

    @Test
    void aDemonstrationKeepsOutOfBooksToo() {
        Path book = desk.path("demo");
        Path out = desk.book("out");
        Outcome outcome =
                desk.runLine(List.of("demo", "--book", book + "", "--out", out + "", "--json"));
        assertEquals("OUTPUT_IN_BOOK", outcome.expect(2).refusal());
        assertFalse(Files.exists(out) || Files.exists(book));
    }

    private Outcome run(String words, Path out, String overwrite) {
        List<Object> line = new ArrayList<>(List.of(words.split(" ")));
        line.addAll(List.of("--out", out, "--json"));
        if (!overwrite.isEmpty()) {
            line.add(overwrite);
        }
        return desk.run(line.toArray());
    }
}
