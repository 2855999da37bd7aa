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
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 到货验收单, 交货签收单, 未取清单, and the 变更单 after a shortage. */
class EveningPapersTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bringTenPeople() {
        desk = DeskFixture.in(folder);
        List<ToolOrder> orders = new ArrayList<>();
        for (ToolOrder each : ToolOrder.several(1, 10, 0)) {
            orders.add(each.with("速冻水饺", "1斤", "SP3", 1, 1990));
        }
        desk.done("import", "orders", desk.file("团.csv", ToolLayout.JIELONG_15.lines(orders)));
        Json dumplings =
                desk.done("products", "list", "--json").objects().stream()
                        .filter(each -> each.text("name").contains("水饺"))
                        .findFirst()
                        .orElseThrow();
        desk.done("products", "set", dumplings.text("product_id"), "--zone", "FROZEN");
    }

    private Json print(String sheet, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("print", sheet, "--out", paper(), "--overwrite", "--json"));
        words.addAll(List.of(more));
        return desk.done(words.toArray()).json();
    }

    private Path paper() {
        return desk.path("paper.pdf");
    }

    private String text() {
        try (PDDocument document = Loader.loadPDF(paper().toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Which section goods stand in is said as a guess until somebody confirms the zone. */
    @Test
    void aGuessedZoneIsMarkedAtTheTruck() {
        print("receiving");
        assertTrue(text().contains("常温?"), text());
        assertFalse(text().contains("冷冻?"), text());
        List<ToolOrder> meat = new ArrayList<>();
        for (ToolOrder each : ToolOrder.several(1, 10, 0)) {
            meat.add(each.with("内蒙羔羊肉卷", "500g", "YR1", 1, 3990));
        }
        desk.done("import", "orders", desk.file("肉.csv", ToolLayout.JIELONG_15.lines(meat)));
        print("receiving");
        assertTrue(text().contains("冷冻?"), text());
        print("receipt");
        assertTrue(text().contains("✽冷冻?"), text());
        print("packing");
        assertTrue(text().contains("✽冷冻?"), text());
    }

    @Test
    void theReceivingCheckIsFilledInWithWhatWasCounted() {
        Json blank = print("receiving");
        assertEquals(3, blank.number("lines"));
        assertEquals(40, blank.number("pieces"));
        String empty = text();
        assertTrue(empty.contains("到货验收单") && empty.contains("验收人"), empty);
        assertTrue(empty.indexOf("水饺") < empty.indexOf("蓝莓"), empty);
        assertFalse(empty.contains("姓名"), empty);
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 8, "--loss", 1);
        Json counted = print("receiving");
        assertEquals(2, counted.number("version"));
        assertTrue(text().contains("−2") && text().contains("坏 1 件"), text());
        assertEquals(10, print("receiving", "--arrived-only").number("pieces"));
        assertEquals(
                "OPTION_NOT_FOR_SHEET",
                desk.run(
                                "print",
                                "receiving",
                                "--out",
                                desk.path("x.pdf"),
                                "--building",
                                "3",
                                "--json")
                        .refusal());
    }

    @Test
    void theReceiptSaysWhatCameAndIsSignedByBoth() {
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 8, "--loss", 1);
        assertEquals(38, print("receipt").number("pieces"));
        assertTrue(text().contains("交货人签字") && text().contains("收货人签字"), text());
        // How much and which size are two words on the paper too.
        assertTrue(text().contains("20 10斤"), text());
        Json sheet = desk.done("print", "receipt", "--out", desk.path("r.xlsx"), "--json").json();
        assertEquals(38, sheet.number("pieces"));
    }

    @Test
    void whatIsLeftStandsOnItColdFirstWithItsHours() {
        assertEquals(
                "NOTHING_UNCOLLECTED",
                desk.run("print", "uncollected", "--out", desk.path("u.pdf"), "--json").refusal());
        assertFalse(Files.exists(desk.path("u.pdf")));
        String order =
                desk.done("counter", "find", "0001", "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id");
        desk.done("counter", "hand", order);
        assertEquals(36, print("uncollected").number("pieces"));
        desk.clock().forward(Duration.ofHours(30));
        print("uncollected");
        String paper = text();
        assertTrue(paper.indexOf("冷冻") < paper.indexOf("常温"), paper);
        assertFalse(paper.contains("姓名1\n") || paper.contains("姓名1 "), paper);
        assertTrue(paper.contains("0002 6速冻水饺"), paper);
        assertFalse(paper.contains("6蓝莓") || paper.contains("6大米"), paper);
        assertEquals(9, print("uncollected", "--zone", "FROZEN").number("pieces"));
    }

    @Test
    void aPrintedListIsOutOfDateAfterAShortageAndTheChangeSheetSaysWhy() {
        assertEquals(1, print("packing").number("version"));
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 8);
        desk.done("arrive", "allocate");
        Json change = print("packing", "--since-version", 1);
        assertEquals(2, change.number("version"));
        assertEquals(2, change.number("lines"));
        assertEquals(2, change.number("pieces_before"));
        assertEquals(0, change.number("pieces"));
        assertTrue(text().contains("缺货"), text());
        desk.done("book", "check");
    }

    @Test
    void aLineThatIsPartlyShortIsFewerBecauseTooFewCame() {
        print("packing");
        desk.done("arrive", "record", "--variant", "SP2", "--qty", 19);
        desk.done("arrive", "allocate");
        Json change = print("packing", "--since-version", 1);
        assertEquals(1, change.number("pieces"));
        assertEquals(2, change.number("pieces_before"));
        assertTrue(text().contains("少了：到货不够"), text());
    }

    @Test
    void batchesStandOnTheReceivingCheckAndOnThePickingList() {
        assertEquals(1, print("picking").number("version"));
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 10, "--trace", "LM-1121");
        assertEquals(2, print("picking").number("version"));
        assertTrue(text().contains("溯源 LM-1121"), text());
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 9);
        assertEquals(2, print("picking").number("version"));
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 9, "--note", "箱子湿了");
        print("receiving");
        String check = text().replaceAll("\\s+", "");
        assertTrue(check.contains("溯源LM-1121") && check.contains("箱子湿了"), check);
    }
}
