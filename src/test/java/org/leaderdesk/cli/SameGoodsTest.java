package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who ordered the same goods twice has one line of them on paper, and two at the counter. */
class SameGoodsTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bring() {
        desk = DeskFixture.in(folder);
        bring(twice("已支付"));
    }

    private static OrderLines twice(String second) {
        return OrderLines.empty()
                .order(1, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                .item("蓝莓", "水果", 2, "59.80", "0")
                .order(2, "小王", "王芳", "13900002222", "阳光花园99弄5号501", "已支付")
                .item("蓝莓", "水果", 1, "29.90", "0")
                .order(3, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", second)
                .item("蓝莓", "水果", 3, "89.70", "0")
                .order(4, "阿红", "孙红", "13600004444", "阳光花园99弄7号701", "已支付")
                .item("苹果", "水果", 1, "10.00", "0");
    }

    private void bring(OrderLines lines) {
        desk.done("import", "orders", desk.file("团.csv", lines.lines()));
    }

    private Json print(String sheet, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("print", sheet, "--out", out(), "--overwrite", "--json"));
        words.addAll(List.of(more));
        return desk.done(words.toArray()).json();
    }

    private Path out() {
        return desk.path("out.pdf");
    }

    private String paper() {
        try (PDDocument document = Loader.loadPDF(out().toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int times(String word, String text) {
        return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
    }

    @Test
    void theyStandOnOneLineWithTheSum() {
        for (String sheet : List.of("packing", "pickup-sheet", "slips", "door-list", "picking")) {
            Json printed = print(sheet);
            assertEquals(4, printed.number("lines"), sheet);
            assertEquals(7, printed.number("pieces"), sheet);
            assertTrue(paper().contains("×5"), sheet + paper());
            assertFalse(paper().contains("×3") || paper().contains("×2"), sheet + paper());
            assertEquals(sheet.equals("picking") ? 1 : 2, times("蓝莓", paper()), sheet + paper());
        }
        print("picking");
        assertTrue(paper().contains("#1 #3"), paper());
        assertEquals(7, print("labels", "--paper", "60x40").number("pages"));
    }

    @Test
    void aMissingOrderIsToldApart() {
        bring(
                OrderLines.empty()
                        .order(1, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                        .item("蓝莓", "水果", 2, "59.80", "0")
                        .order(2, "小王", "王芳", "13900002222", "阳光花园99弄5号501", "已支付")
                        .item("蓝莓", "水果", 1, "29.90", "0")
                        .order(4, "阿红", "孙红", "13600004444", "阳光花园99弄7号701", "已支付")
                        .item("苹果", "水果", 1, "10.00", "0"));
        print("packing");
        assertTrue(paper().contains("×2") && paper().contains("×3"), paper());
        assertTrue(paper().contains("不在新文件里"), paper());
    }

    /** The change sheet goes by order lines; the list in the hand has their sum. */
    @Test
    void aChangeOfOneOfThemSaysWhatTheBagHolds() {
        print("packing");
        bring(twice("已取消"));
        Json changed = print("packing", "--since-version", 1);
        assertEquals(1, changed.number("lines"));
        assertEquals(3, changed.number("pieces_before"));
        assertEquals(0, changed.number("pieces"));
        assertTrue(paper().contains("×3"), paper());
        assertTrue(paper().replace("\n", "").contains("袋里此品共 5 → 2 件"), paper());
    }

    @Test
    void theCounterHandsThemOverLineByLine() {
        Json found = desk.done("counter", "find", "1", "--json").json();
        assertEquals(2, found.list("matches").size());
    }
}
