package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which printer is meant by the default one, and the page that tries it. */
class PrinterChoiceTest {

    @TempDir Path folder;

    private final Map<String, String> kept = new HashMap<>();
    private final PrinterChoice choice =
            new PrinterChoice() {
                @Override
                public Optional<String> chosen() {
                    return Optional.ofNullable(kept.get("A4"));
                }

                @Override
                public void choose(Optional<String> printer) {
                    printer.ifPresentOrElse(name -> kept.put("A4", name), () -> kept.remove("A4"));
                }
            };

    @Test
    void theDefaultIsTheOneChosenHere() {
        try (Session session = DeskFixture.in(folder).signIn("")) {
            PrintList printing = new PrintList(session, paper(), choice);
            printing.choosePrinter(Optional.of("no such printer"));
            assertEquals(Optional.of("no such printer"), printing.chosenPrinter());
            Refused refused =
                    assertThrows(Refused.class, () -> printing.testPage("default", Locale.ENGLISH));
            assertEquals(RefusalCode.PRINTER_FAILED, refused.code());
            assertTrue(refused.arguments().contains("no such printer"));
            printing.choosePrinter(Optional.empty());
            assertEquals(Map.of(), kept);
        }
    }

    @Test
    void theTestPageIsOnePageWithoutAnybody() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.path("test.pdf");
        try (Session session = desk.signIn("")) {
            new PrintList(session, paper(), choice)
                    .testPage("file:" + file, Locale.SIMPLIFIED_CHINESE);
        }
        try (PDDocument page = Loader.loadPDF(file.toFile())) {
            assertEquals(1, page.getNumberOfPages());
            String text = new PDFTextStripper().getText(page);
            assertTrue(text.contains("团长工作台 测试页"), text);
            assertTrue(text.contains("2026-11-20 10:00"), text);
        }
    }

    /** A printer's commands on an office printer would be pages of signs. */
    @Test
    void labelsDoNotGoToTheOneChosenForLists() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file);
        kept.put("A4", "no such printer");
        try (Session session = desk.signIn("")) {
            PrintList printing = new PrintList(session, paper(), choice);
            Refused lists =
                    assertThrows(Refused.class, () -> printing.run(request(Sheet.PICKING, "A4")));
            assertTrue(lists.arguments().contains("no such printer"), lists.toString());
            Refused labels =
                    assertThrows(Refused.class, () -> printing.run(request(Sheet.LABELS, "60x40")));
            assertFalse(labels.arguments().contains("no such printer"), labels.toString());
        }
    }

    @Test
    void noListIsWrittenIntoABook() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file);
        try (Session session = desk.signIn("")) {
            PrintList printing = new PrintList(session, paper(), choice);
            PrintList.Request wanted = request(Sheet.PICKING, "A4", "file:" + desk.book("book.db"));
            assertEquals(
                    RefusalCode.OUTPUT_IN_BOOK,
                    assertThrows(Refused.class, () -> printing.run(wanted)).code());
        }
        desk.done("book", "check");
    }

    private static PrintList.Request request(Sheet sheet, String paper) {
        return request(sheet, paper, "default");
    }

    private static PrintList.Request request(Sheet sheet, String paper, String target) {
        return new PrintList.Request(
                sheet,
                Optional.empty(),
                ListOptions.ALL,
                paper,
                Locale.SIMPLIFIED_CHINESE,
                OptionalInt.empty(),
                false,
                target);
    }

    private static Paper paper() {
        return new Paper(Fonts.ofThisComputer());
    }
}
