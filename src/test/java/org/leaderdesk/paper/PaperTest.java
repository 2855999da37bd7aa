package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Rounds;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Sort;
import org.leaderdesk.domain.pickup.SupplierOrder;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.domain.pickup.Undecided;
import org.leaderdesk.domain.product.TemperatureZone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PaperTest {

    private static final Set<Sheet> LINE_BY_LINE =
            EnumSet.of(Sheet.PICKING, Sheet.PACKING, Sheet.PICKUP_SHEET, Sheet.DOOR_LIST);
    private static final Pattern QUANTITY = Pattern.compile("×(\\d+)");

    @ParameterizedTest
    @CsvSource({
        "0, ",
        "1, COLLECTION",
        "2, JOIN",
        "7, TAIL",
        "19, PINYIN",
        "33, ROOM",
        "60, ",
        "90, JOIN"
    })
    void everyLineIsOnPaperOnce(int bags, @Nullable Sort sort) {
        RoundContents round = Rounds.ofSize(bags, bags * 31L);
        Optional<Sort> order = Optional.ofNullable(sort);
        Narrowing chilled =
                new Narrowing(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TemperatureZone.CHILLED));
        for (Sheet sheet : LINE_BY_LINE) {
            for (Narrowing narrowing : List.of(Narrowing.NONE, chilled)) {
                ListOptions options = new ListOptions(narrowing, order);
                PrintJob job = new PrintJob(sheet, round, options, Prints.HEAD);
                assertLinesOnPaper(job);
                if (sheet == Sheet.PACKING) {
                    assertLinesOnPaper(job.on(PaperSize.A4_2X4));
                    assertLinesOnPaper(job.on(PaperSize.A4_3X5));
                }
            }
        }
    }

    private static void assertLinesOnPaper(PrintJob job) {
        Prints.Proof proof = Prints.pdf(job);
        int lines = 0;
        int pieces = 0;
        Matcher quantities = QUANTITY.matcher(proof.text());
        while (quantities.find()) {
            lines++;
            pieces += Integer.parseInt(quantities.group(1));
        }
        assertEquals(rows(job), lines, job.sheet() + " " + job.size());
        assertEquals(proof.printed().totals().pieces(), pieces, job.sheet() + " " + job.size());
    }

    /** The same goods of one bag are one row, whatever number of order lines they are. */
    private static int rows(PrintJob job) {
        return job.options().narrowing().apply(job.round().bags()).stream()
                .mapToInt(bag -> bag.items().size())
                .sum();
    }

    @Test
    void everyNameIsOnPaperOnce() {
        RoundContents round = numbered(Rounds.ofSize(120, 3));
        for (Sheet sheet : List.of(Sheet.PACKING, Sheet.PICKUP_SHEET, Sheet.DOOR_LIST)) {
            List<String> names =
                    Pattern.compile("孙\\d{3}")
                            .matcher(Prints.pdf(Prints.job(sheet, round)).text())
                            .results()
                            .map(each -> each.group())
                            .sorted()
                            .toList();
            assertEquals(
                    round.bags().stream().map(each -> each.name().reveal()).toList(),
                    names,
                    sheet.toString());
        }
    }

    /** The same bags, of people whose names are told apart wherever they stand: 孙001, 孙002 … */
    private static RoundContents numbered(RoundContents round) {
        return new RoundContents(
                round.roundId(),
                round.name(),
                round.groupBuys(),
                round.bags().stream()
                        .map(
                                bag ->
                                        new Bag(
                                                bag.ownerId(),
                                                bag.collectionNumber(),
                                                PersonalText.of(
                                                        "孙%03d".formatted(bag.collectionNumber())),
                                                bag.tail4(),
                                                bag.estate(),
                                                bag.building(),
                                                bag.room(),
                                                bag.remarks(),
                                                bag.lines()))
                        .toList(),
                round.leftOut());
    }

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABELS", "SLIPS"})
    void everyPageSaysWhichOfHowMany(Sheet sheet) {
        Prints.Proof proof = Prints.pdf(Prints.job(sheet, Rounds.ofSize(120, 3)));
        List<String> pages = proof.pages();
        assertEquals(pages.size(), proof.printed().pages());
        for (int i = 0; i < pages.size(); i++) {
            assertTrue(
                    pages.get(i).contains("第 " + (i + 1) + " / " + pages.size() + " 页"),
                    pages.get(i));
            assertTrue(pages.get(i).contains("v2"), pages.get(i));
            assertTrue(pages.get(i).contains("2026-11-21 17:00"), pages.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABELS", "SLIPS"})
    void theFirstPageSaysWhatTheListCovers(Sheet sheet) {
        Narrowing narrowing =
                new Narrowing(
                        Optional.of("南门物业"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TemperatureZone.CHILLED));
        RoundContents round = Rounds.ofSize(60, 1);
        PrintJob job =
                new PrintJob(
                        sheet, round, new ListOptions(narrowing, Optional.empty()), Prints.HEAD);
        Prints.Proof proof = Prints.pdf(job);
        String first = proof.pages().getFirst();
        String totals = totals(sheet, proof.printed().totals());
        for (String wanted :
                List.of("周六晚", "①周末水果团", "②清明青团节", "仅 自提点 南门物业·冷藏", "快递 3 件", totals)) {
            assertTrue(first.contains(wanted), wanted + " in\n" + first);
        }
        assertTrue(proof.pages().getLast().contains("合计"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABELS", "SLIPS"})
    void anEmptyRoundIsStillAList(Sheet sheet) {
        Prints.Proof proof = Prints.pdf(Prints.job(sheet, Rounds.ofSize(0, 1)));
        assertEquals(1, proof.printed().pages());
        assertTrue(proof.text().contains(totals(sheet, proof.printed().totals())));
        assertEquals(0, proof.printed().totals().pieces());
    }

    /** A list of goods counts kinds; every other one people too. */
    private static String totals(Sheet sheet, Totals totals) {
        return sheet.isOfGoods()
                ? "%d 种·%d 件".formatted(totals.lines(), totals.pieces())
                : "%d 人·%d 单·%d 行·%d 件"
                        .formatted(totals.bags(), totals.orders(), totals.lines(), totals.pieces());
    }

    @Test
    void aBagLongerThanAPageContinuesUnderItsNumber() {
        for (PaperSize size : List.of(PaperSize.A4, PaperSize.A4_2X4, PaperSize.A4_3X5)) {
            assertLinesOnPaper(Prints.job(Sheet.PACKING, Rounds.worst()).on(size));
        }
        PrintJob whole = Prints.job(Sheet.PACKING, Rounds.worst());
        assertTrue(Prints.pdf(whole).text().contains("(续)"));
    }

    /** Cut apart, the first card must not pass for the whole bag. */
    @Test
    void aBagOnSeveralCardsSaysSoOnEach() {
        Bag bag = Rounds.worst().bags().get(4);
        assertEquals(30, bag.lines().size());
        RoundContents round = Rounds.ofSize(1, 1);
        round =
                new RoundContents(
                        round.roundId(),
                        round.name(),
                        round.groupBuys(),
                        List.of(bag),
                        round.leftOut());
        for (PaperSize size : List.of(PaperSize.A4_2X4, PaperSize.A4_3X5)) {
            List<String> texts =
                    Prints.PAPER.laid(Prints.job(Sheet.PACKING, round).on(size)).leaves().stream()
                            .flatMap(leaf -> leaf.page().marks().stream())
                            .filter(mark -> mark instanceof Page.Ink)
                            .map(mark -> ((Page.Ink) mark).text())
                            .toList();
            List<String> parts = texts.stream().filter(t -> t.matches("\\d+/\\d+ 共 .*")).toList();
            int cards = parts.size();
            assertTrue(cards > 1, texts.toString());
            for (int i = 0; i < cards; i++) {
                String expected = (i + 1) + "/" + cards + " 共 " + bag.pieces() + " 件";
                assertEquals(expected, parts.get(i));
            }
            int pieces =
                    texts.stream()
                            .filter(t -> t.matches("\\d+ 件"))
                            .mapToInt(t -> Integer.parseInt(t.replace(" 件", "")))
                            .sum();
            assertEquals(bag.pieces(), pieces);
        }
    }

    /** Whoever writes a page into the remark does not push the goods off the paper. */
    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            names = {"PACKING", "PICKUP_SHEET", "DOOR_LIST"})
    void aLongRemarkIsCut(Sheet sheet) {
        String text = Prints.pdf(Prints.job(sheet, Rounds.worst())).text();
        assertTrue(text.contains("开头") && text.contains("…"), text);
    }

    @Test
    void aCharacterNoFontHasIsNamedAndReported() {
        Prints.Proof proof = Prints.pdf(Prints.job(Sheet.PICKUP_SHEET, Rounds.worst()));
        assertTrue(proof.printed().unprintable().contains("U+1F34A"));
        assertFalse(proof.printed().unprintable().contains("U+20BB7"));
        assertTrue(proof.text().contains("〔U+1F34A〕"));
    }

    @Test
    void rareCharactersOfNamesArePrintedRight() {
        Prints.Proof proof = Prints.pdf(Prints.job(Sheet.PICKUP_SHEET, Rounds.worst()));
        assertTrue(proof.text().replaceAll("\\s", "").contains("𠮷野家䶮𬭎"));
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void theSameListHasTheSameBytes(Sheet sheet) {
        PrintJob job = Prints.job(sheet, Rounds.ofSize(20, 1));
        PrintHead later =
                new PrintHead(
                        2, Instant.parse("2026-11-21T09:05:00Z"), Prints.HEAD.zone(), Locale.CHINA);
        assertEquals(Prints.pdf(job).printed().sha256(), Prints.pdf(job).printed().sha256());
        PrintJob again = new PrintJob(sheet, job.round(), job.options(), later).with(job.small());
        assertNotEquals(Prints.pdf(job).printed().sha256(), Prints.pdf(again).printed().sha256());
    }

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABELS", "SLIPS"})
    void speaksEnglishToo(Sheet sheet) {
        PrintHead english =
                new PrintHead(1, Prints.HEAD.printedAt(), Prints.HEAD.zone(), Locale.ENGLISH);
        PrintJob job = new PrintJob(sheet, Rounds.ofSize(10, 1), ListOptions.ALL, english);
        assertTrue(Prints.pdf(job).text().contains("Page 1 / "));
    }

    @Test
    void aSupplierOrderSaysWhatChanged() {
        RoundContents round = Rounds.ofSize(60, 1);
        List<SupplierOrder.Sent> before =
                SupplierOrder.of(Rounds.ofSize(50, 1), ListOptions.ALL, List.of()).sent();
        PrintJob job =
                Prints.job(Sheet.SUPPLIER_ORDER, round).with(new PrintJob.Supplies(true, before));
        String text = Prints.pdf(job).text();
        assertTrue(text.contains("比上次"));
        assertTrue(text.contains("未指定供应商"));
        List<SupplierText> pasted = Prints.PAPER.supplierTexts(job);
        assertTrue(pasted.getFirst().text().contains("(比上次 +"), pasted.toString());
        assertFalse(Prints.pdf(Prints.job(Sheet.SUPPLIER_ORDER, round)).text().contains("比上次"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABELS", "SLIPS", "UNCOLLECTED"})
    void theHeadSaysHowMuchMayHaveBeenCancelled(Sheet sheet) {
        RoundContents round = Rounds.ofSize(60, 1);
        Undecided undecided = Undecided.of(round.bags());
        String head = "? 待定 %d 件: %d 单不在新文件里".formatted(undecided.pieces(), undecided.orders());
        String first = Prints.pdf(Prints.job(sheet, round)).pages().getFirst();
        assertTrue(first.contains(head), first);
        String none = Prints.pdf(Prints.job(sheet, Rounds.ofSize(9, 1))).text();
        assertFalse(none.contains("待定"), none);
    }

    @Test
    void aSupplierOrderSaysOfWhichGoodsSomeMayHaveBeenCancelled() {
        PrintJob job = Prints.job(Sheet.SUPPLIER_ORDER, Rounds.ofSize(60, 1));
        assertTrue(Prints.pdf(job).text().contains("其中待定"));
        String pasted = Prints.PAPER.supplierTexts(job).toString();
        assertTrue(Pattern.compile("件 \\(其中 \\d+ 件待定\\)\n").matcher(pasted).find(), pasted);
        assertFalse(
                Prints.PAPER
                        .supplierTexts(Prints.job(Sheet.SUPPLIER_ORDER, Rounds.ofSize(9, 1)))
                        .toString()
                        .contains("待定"));
    }

    @Test
    void aMatrixMarksTheNumberThatMayHaveBeenCancelled() {
        RoundContents round = Rounds.ofSize(13, 1);
        long cells =
                round.bags().stream()
                        .flatMap(bag -> bag.lines().stream())
                        .filter(line -> line.missing())
                        .map(line -> line.variantId())
                        .distinct()
                        .count();
        long marks =
                Prints.PAPER.laid(Prints.job(Sheet.MATRIX, round)).leaves().stream()
                        .flatMap(leaf -> leaf.page().marks().stream())
                        .filter(mark -> mark instanceof Page.Ink ink && ink.text().equals("?"))
                        .count();
        assertEquals(cells, marks);
    }

    @Test
    void writesAFileAsAWholeOrRefuses(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("单 1.pdf");
        PrintJob job = Prints.job(Sheet.PICKING, Rounds.ofSize(5, 1));
        Prints.PAPER.print(job, Target.named("file:" + file));
        assertEquals(
                "%PDF-",
                Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 5));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        Target nowhere = new Target.File(folder.resolve("none/list.pdf"));
        Refused refused = assertThrows(Refused.class, () -> Prints.PAPER.print(job, nowhere));
        assertEquals(RefusalCode.FILE_WRITE_FAILED, refused.code());
    }

    @Test
    void aPrinterThatIsNotThereIsRefused() {
        PrintJob job = Prints.job(Sheet.PICKING, Rounds.ofSize(1, 1));
        Target printer = Target.named("no such printer");
        Refused refused = assertThrows(Refused.class, () -> Prints.PAPER.print(job, printer));
        assertEquals(RefusalCode.PRINTER_FAILED, refused.code());
    }
}
