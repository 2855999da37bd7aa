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

/** Whoever has version 1 on paper learns from the 变更单 all that is different, gone too. */
class ChangeSheetTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void printVersionOne() {
        desk = DeskFixture.in(folder);
        bring(people("59.80", "0", "已支付").item("苹果", "水果", 1, "10.00", "0"));
        assertEquals(1, print("packing").number("version"));
    }

    /** Four people; what the second paid and got back, and how the third's order stands. */
    private static OrderLines people(String second, String refund, String third) {
        return OrderLines.empty()
                .order(1, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                .item("蓝莓", "水果", 2, "59.80", "0")
                .order(2, "小王", "王芳", "13900002222", "阳光花园99弄5号501", "已支付")
                .item("水饺", "速冻", 2, second, refund)
                .order(3, "老吴", "吴明", "13700003333", "阳光花园99弄6号601", third)
                .item("蓝莓", "水果", 1, "29.90", "0")
                .order(4, "阿红", "孙红", "13600004444", "阳光花园99弄7号701", "已支付");
    }

    private void bring(OrderLines lines) {
        desk.done("import", "orders", desk.file("团.csv", lines.lines()));
    }

    private Json print(String sheet, Object... more) {
        Object[] words = new Object[5 + more.length];
        System.arraycopy(
                new Object[] {"print", sheet, "--out", desk.path("out.pdf"), "--json"},
                0,
                words,
                0,
                5);
        System.arraycopy(more, 0, words, 5, more.length);
        return desk.done(words).json();
    }

    private String paper() {
        try (PDDocument document = Loader.loadPDF(desk.path("out.pdf").toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String refusal(int since) {
        Object out = desk.path("out.pdf");
        return desk.run("print", "packing", "--out", out, "--since-version", since, "--json")
                .refusal();
    }

    @Test
    void whatWasTakenAwayStandsOnIt() {
        bring(people("59.80", "0", "已取消").item("苹果", "水果", 3, "30.00", "0"));
        Json printed = print("packing", "--since-version", 1);
        assertEquals(1, printed.number("since_version"));
        assertEquals(2, printed.number("version"));
        assertEquals(2, printed.number("lines"));
        assertEquals(2, printed.number("orders"));
        assertEquals(2, printed.number("pieces_before"));
        assertEquals(3, printed.number("pieces"));
        String paper = paper();
        assertTrue(paper.contains("变更单·配货单"), paper);
        assertTrue(paper.contains("v1 → v2"), paper);
        assertTrue(paper.contains("吴明") && paper.contains("已取消"), paper);
        assertTrue(paper.contains("×1") && paper.contains("×3"), paper);
        assertFalse(paper.contains("水饺"), paper);
    }

    @Test
    void aRefundInPartAndItsSettlingStandOnIt() {
        bring(people("59.80", "7.00", "已支付").item("苹果", "水果", 1, "10.00", "0"));
        assertEquals(1, print("packing", "--since-version", 1).number("lines"));
        assertTrue(paper().contains("退¥7.00"), paper());
        String order = desk.done("orders", "list", "--json").objects().get(1).text("order_id");
        desk.done("orders", "settle", order, "--none");
        assertEquals(3, print("packing", "--since-version", 2).number("version"));
        assertTrue(paper().contains("退款已核定"), paper());
        assertEquals("ONLY_WORDS_CHANGED", refusal(1));
    }

    @Test
    void itsVersionIsThatOfTheWholeList() {
        bring(people("59.80", "59.80", "已支付").item("苹果", "水果", 1, "10.00", "0"));
        assertEquals(2, print("packing", "--since-version", 1).number("version"));
        assertEquals("NOTHING_CHANGED", refusal(2));
        Json whole = print("packing");
        assertEquals(2, whole.number("version"));
        assertTrue(whole.isNull("since_version") && whole.isNull("pieces_before"));
        assertEquals("VERSION_UNKNOWN", refusal(3));
    }

    @Test
    void aBagWithAnotherNumberStandsOnIt() {
        String[] members =
                desk.done("members", "list", "--json").objects().stream()
                        .map(each -> each.text("member_id"))
                        .toArray(String[]::new);
        desk.done("members", "merge", members[3], "--into", members[0]);
        assertEquals(1, print("packing", "--since-version", 1).number("lines"));
        assertTrue(paper().contains("取货号 4 → 1"), paper());
    }

    @Test
    void aListThatLostEverythingHasOneToo() {
        bring(
                OrderLines.empty()
                        .order(1, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已取消")
                        .item("蓝莓", "水果", 2, "59.80", "0")
                        .order(2, "小王", "王芳", "13900002222", "阳光花园99弄5号501", "已取消")
                        .item("水饺", "速冻", 2, "59.80", "0")
                        .order(3, "老吴", "吴明", "13700003333", "阳光花园99弄6号601", "已退款")
                        .item("蓝莓", "水果", 1, "29.90", "29.90")
                        .order(4, "阿红", "孙红", "13600004444", "阳光花园99弄7号701", "已取消")
                        .item("苹果", "水果", 1, "10.00", "0"));
        Json printed = print("packing", "--since-version", 1);
        assertEquals(4, printed.number("lines"));
        assertEquals(6, printed.number("pieces_before"));
        assertEquals(0, printed.number("pieces"));
        desk.done("book", "check");
    }

    @Test
    void ordersThatANewerFileLacksAreMarkedAndCounted() {
        bring(
                OrderLines.empty()
                        .order(1, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                        .item("蓝莓", "水果", 2, "59.80", "0")
                        .order(2, "小王", "王芳", "13900002222", "阳光花园99弄5号501", "已支付")
                        .item("水饺", "速冻", 2, "59.80", "0")
                        .order(4, "阿红", "孙红", "13600004444", "阳光花园99弄7号701", "已支付")
                        .item("苹果", "水果", 1, "10.00", "0"));
        for (String sheet : new String[] {"packing", "picking", "pickup-sheet", "matrix"}) {
            DeskFixture.Outcome done =
                    desk.done("print", sheet, "--out", desk.path("out.pdf"), "--json");
            assertEquals(1, done.json().number("missing"));
            assertTrue(done.err().contains("undecided: 1"), done.err());
            assertTrue(paper().contains("? 不在新文件里"), sheet + paper());
        }
        desk.done("print", "supplier-order", "--out", desk.path("out.pdf"));
        assertTrue(paper().contains("? 待定 1 件: 1 单不在新文件里"), paper());
        desk.done("print", "slips", "--out", desk.path("out.pdf"));
        assertFalse(paper().contains("不在新文件里"), paper());
        String order = desk.done("orders", "list", "--missing", "--json").json().text("order_id");
        desk.done("orders", "decide", order, "keep");
        assertEquals(1, print("packing", "--since-version", 2).number("lines"));
        assertTrue(paper().contains("订单还在"), paper());
        assertEquals(0, print("packing").number("missing"));
    }

    @Test
    void whatARefundMayMeanIsForTheLeaderAlone() {
        bring(people("59.80", "59.80", "已支付").item("苹果", "水果", 1, "10.00", "5.00"));
        print("packing");
        assertTrue(paper().contains("5.00"), paper());
        for (String sheet : new String[] {"slips", "labels"}) {
            desk.done("print", sheet, "--out", desk.path("out.pdf"));
            assertFalse(paper().contains("5.00"), sheet + paper());
        }
    }
}
