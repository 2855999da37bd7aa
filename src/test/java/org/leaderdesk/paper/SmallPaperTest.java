package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Rounds;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.product.TemperatureZone;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Labels and slips, read back from the bytes that the printer gets. */
class SmallPaperTest {

    private static final RoundContents SOME = Rounds.ofSize(12, 4);

    static Stream<Arguments> papers() {
        List<Arguments> papers = new ArrayList<>();
        for (Sheet sheet : List.of(Sheet.LABELS, Sheet.SLIPS)) {
            for (PaperSize size : PaperSize.values()) {
                if (size.isSmall() && size.isFor(sheet)) {
                    papers.add(Arguments.of(sheet, size));
                }
            }
        }
        return papers.stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theBytesAreThePagesDotForDot(Sheet sheet, PaperSize size) throws Exception {
        PrintJob job = Prints.job(sheet, SOME).on(size);
        List<Bitmap> printed = readBack(job);
        byte[] pdf = Prints.pdf(job).bytes();
        try (DrawnPages pages = new DrawnPages(pdf)) {
            assertEquals(pages.count(), printed.size());
            for (int i = 0; i < pages.count(); i++) {
                assertEquals(
                        CommandReader.dots(pages.bitmap(i, size.dots())),
                        CommandReader.dots(printed.get(i)));
            }
        }
    }

    /** Every dot belongs to a text or a rule of the page, and every text has its dots. */
    @ParameterizedTest
    @MethodSource("papers")
    void textStandsOnTheDotsWhereThePageHasIt(Sheet sheet, PaperSize size) throws Exception {
        PrintJob job = Prints.job(sheet, Rounds.worst()).on(size);
        List<Leaf> leaves = Prints.PAPER.laid(job).leaves();
        List<Bitmap> printed = readBack(job);
        assertEquals(leaves.size(), printed.size());
        for (int i = 0; i < leaves.size(); i += 7) {
            Bitmap picture = printed.get(i);
            float beside = (leaves.get(i).width() - Dots.dots(size.dots())) / 2;
            boolean[] covered = new boolean[picture.width() * picture.height()];
            for (Page.Mark mark : leaves.get(i).page().marks()) {
                if (mark instanceof Page.Ink ink) {
                    float width =
                            (float) ink.text().codePoints().map(ink.face()::advance).sum()
                                    * ink.size()
                                    / 1000;
                    int black =
                            cover(
                                    picture,
                                    covered,
                                    ink.x() - beside,
                                    ink.baseline() - ink.size() * 0.95f,
                                    width,
                                    ink.size() * 1.25f);
                    assertTrue(ink.text().isBlank() || black > 0, ink.text());
                } else if (mark instanceof Page.Fill fill) {
                    int black =
                            cover(
                                    picture,
                                    covered,
                                    fill.x() - beside,
                                    fill.top(),
                                    fill.width(),
                                    fill.height());
                    assertTrue(black > 0);
                }
            }
            for (int at = 0; at < covered.length; at++) {
                int x = at % picture.width();
                int y = at / picture.width();
                assertTrue(covered[at] || !picture.isBlack(x, y), "a stray dot " + x + "," + y);
            }
        }
    }

    /** How many dots are black where something stands; a dot more on each side. */
    private static int cover(
            Bitmap picture, boolean[] covered, float x, float top, float width, float height) {
        int black = 0;
        for (int row = dot(top) - 1; row <= dot(top + height) + 1; row++) {
            for (int column = dot(x) - 1; column <= dot(x + width) + 1; column++) {
                if (row >= 0 && row < picture.height() && column >= 0 && column < picture.width()) {
                    covered[row * picture.width() + column] = true;
                    black += picture.isBlack(column, row) ? 1 : 0;
                }
            }
        }
        return black;
    }

    private static int dot(float points) {
        return (int) Math.floor(points / Dots.DOT);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperSize.class,
            names = {"ROLL_58", "ROLL_80"})
    void everySlipsCodeIsReadBackFromItsBytes(PaperSize size) throws Exception {
        List<Bitmap> printed = readBack(Prints.job(Sheet.SLIPS, SOME).on(size));
        assertEquals(SOME.bags().size(), printed.size());
        for (int i = 0; i < printed.size(); i++) {
            assertEquals(Prints.code(SOME.bags().get(i)), read(picture(printed.get(i))));
        }
    }

    @Test
    void everySlipsCodeIsReadBackFromThePage() throws Exception {
        for (PaperSize size : List.of(PaperSize.A4, PaperSize.ROLL_58)) {
            byte[] pdf = Prints.pdf(Prints.job(Sheet.SLIPS, SOME).on(size)).bytes();
            try (DrawnPages pages = new DrawnPages(pdf)) {
                for (int i = 0; i < pages.count(); i++) {
                    Bag bag = SOME.bags().get(i);
                    assertEquals(Prints.code(bag), read(pages.draw(i, 300)));
                }
            }
        }
    }

    @Test
    void modulesAreWholeDotsAlsoWhereThePrintIsMoved() throws Exception {
        for (double moved : List.of(0.0, 0.3, -0.45, 1.0)) {
            PrintJob job = Prints.job(Sheet.SLIPS, SOME).on(PaperSize.ROLL_58);
            PrintJob.SmallRun run =
                    new PrintJob.SmallRun(
                            job.small().codes(),
                            1,
                            new PrintJob.Feed(
                                    OptionalDouble.of(moved), OptionalDouble.of(-moved / 3), true));
            for (Bitmap picture : readBack(job.with(run))) {
                assertModules(picture);
            }
        }
    }

    /** Six dots a module: every change of colour in the code lies on a multiple of six. */
    private static void assertModules(Bitmap picture) {
        int left = picture.width();
        int top = picture.height();
        // The finder pattern is the one place with 42 black dots in a row and in a column.
        for (int y = 0; y + 42 < picture.height() && top == picture.height(); y++) {
            for (int x = picture.width() / 2; x + 42 <= picture.width(); x++) {
                if (isBlackRun(picture, x, y)) {
                    left = x;
                    top = y;
                    break;
                }
            }
        }
        assertTrue(left < picture.width(), "no code");
        for (int row = 0; row < 21; row++) {
            for (int column = 0; column < 21; column++) {
                boolean black = picture.isBlack(left + column * 6, top + row * 6);
                for (int dot = 0; dot < 36; dot++) {
                    assertEquals(
                            black,
                            picture.isBlack(left + column * 6 + dot % 6, top + row * 6 + dot / 6));
                }
            }
        }
    }

    private static boolean isBlackRun(Bitmap picture, int x, int y) {
        for (int i = 0; i < 42; i++) {
            if (!picture.isBlack(x + i, y) || !picture.isBlack(x, y + i)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void thereAreAsManyLabelsAsPieces(PaperSize size) {
        RoundContents round = Rounds.worst();
        Printed printed = Prints.pdf(Prints.job(Sheet.LABELS, round).on(size)).printed();
        assertEquals(round.pieces(), printed.pages());
        assertEquals(round.pieces(), printed.totals().pieces());
    }

    @Test
    void aPageIsAsLargeAsItsPaper() throws IOException {
        try (var document =
                Loader.loadPDF(
                        Prints.pdf(Prints.job(Sheet.LABELS, SOME).on(PaperSize.LABEL_40X30))
                                .bytes())) {
            var paper = document.getPage(0).getMediaBox();
            assertEquals(40, paper.getWidth() / 72 * 25.4, 0.01);
            assertEquals(30, paper.getHeight() / 72 * 25.4, 0.01);
        }
    }

    /** What the smallest label has no room for is cut, counted, and its number never is. */
    @Test
    void whatIsCutIsCountedAndRareCharactersAreThere() {
        RoundContents round = Rounds.worst();
        Prints.Proof small = Prints.pdf(Prints.job(Sheet.LABELS, round).on(PaperSize.LABEL_40X30));
        long cut = small.pages().stream().filter(page -> page.contains("…")).count();
        assertTrue(cut > 0);
        assertEquals(cut, small.printed().shortened());
        Prints.Proof large = Prints.pdf(Prints.job(Sheet.LABELS, round).on(PaperSize.LABEL_80X60));
        assertEquals(0, large.printed().shortened());
        assertFalse(large.text().contains("…"));
        for (Prints.Proof proof : List.of(small, large)) {
            assertTrue(proof.text().contains("𠮷野家"), "𠮷");
            assertTrue(proof.text().replace("\n", "").contains("买买提明·吐尔逊江古丽巴哈尔"));
        }
        assertTrue(large.text().replace("\n", "").contains("次日达坏果包赔限时加赠草莓2 (5斤原箱)"));
    }

    /** No name of a plain round is cut or broken on the smallest label. */
    @Test
    void plainLabelsAreWhole() {
        RoundContents round = Rounds.ofSize(200, 8);
        Prints.Proof proof = Prints.pdf(Prints.job(Sheet.LABELS, round).on(PaperSize.LABEL_40X30));
        assertEquals(0, proof.printed().shortened());
        String text = proof.text().replace("\n", "");
        for (Bag bag : round.bags()) {
            assertTrue(text.contains((bag.name().reveal() + " " + bag.tail4()).strip()));
        }
    }

    @Test
    void aSlipShowsTheBagAndNotTheName() {
        Bag bag = SOME.bags().getFirst();
        String slip =
                Prints.pdf(Prints.job(Sheet.SLIPS, SOME).on(PaperSize.ROLL_80)).pages().getFirst();
        for (String wanted :
                List.of(
                        "周六晚",
                        "尾号 " + bag.tail4(),
                        "合计 " + bag.pieces() + " 件",
                        "7K3M-0001",
                        "v2·2026-11-21 17:00 打印",
                        bag.lines().getFirst().product())) {
            assertTrue(slip.contains(wanted), wanted + " in " + slip);
        }
        assertFalse(slip.contains(bag.name().reveal()));
    }

    /** A part of a bag must not pass for the whole bag. */
    @Test
    void aNarrowedSlipSaysSo() {
        Narrowing chilled =
                new Narrowing(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TemperatureZone.CHILLED));
        ListOptions options = new ListOptions(chilled, Optional.empty());
        PrintJob job =
                new PrintJob(Sheet.SLIPS, SOME, options, Prints.HEAD)
                        .on(PaperSize.ROLL_58)
                        .with(Prints.from(1, SOME));
        Prints.pdf(job).pages().forEach(slip -> assertTrue(slip.contains("仅 冷藏"), slip));
    }

    @Test
    void theTestLabelsRulerIsTrueToTheMillimetre() {
        for (PaperSize size : Set.of(PaperSize.LABEL_40X30, PaperSize.ROLL_58)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintJob.Feed feed =
                    new PrintJob.Feed(OptionalDouble.of(2), OptionalDouble.of(-0.5), true);
            Offset moved =
                    Prints.PAPER.printTest(
                            size, new Target.Stream(out, Target.Format.PDF), feed, Prints.HEAD);
            assertEquals(new Offset(2, -0.5), moved);
            try (DrawnPages pages = new DrawnPages(out.toByteArray())) {
                Bitmap picture = pages.bitmap(0, size.dots());
                // The frame's upper left corner: a millimetre from the edge, and moved.
                assertTrue(picture.isBlack(8 + 16, 8 - 4));
                assertFalse(picture.isBlack(8 + 16 - 1, 8 - 4));
                assertFalse(picture.isBlack(8 + 16, 8 - 4 - 1));
                for (int mm = 3; mm < 30; mm++) {
                    assertTrue(picture.isBlack(16 + mm * 8, 8 - 4 + 7), "tick at " + mm);
                    assertFalse(picture.isBlack(16 + mm * 8 + 4, 8 - 4 + 7), "between");
                }
            }
        }
    }

    private static List<Bitmap> readBack(PrintJob job) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printed _ = Prints.PAPER.print(job, new Target.Stream(out, Target.Format.COMMANDS));
        CommandReader reader = new CommandReader(new ByteArrayInputStream(out.toByteArray()));
        List<Bitmap> pages = new ArrayList<>();
        for (var command = reader.next(); command.isPresent(); command = reader.next()) {
            pages.add(command.get().page().orElseThrow());
        }
        return pages;
    }

    private static BufferedImage picture(Bitmap bitmap) {
        BufferedImage image =
                new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                image.setRGB(x, y, bitmap.isBlack(x, y) ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(
                                            new RGBLuminanceSource(width, height, dots))))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no code found", none);
        }
    }
}
