package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A number typed into what goods or a group buy are called is masked like one in a remark. */
class PhonesInGoodsTest {

    private static final List<String> PHONES = List.of("13912345678", "13812345678", "13712345678");

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void goodsAndTheGroupBuyHoldNumbers() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file(
                        "周末团13712345678.csv",
                        OrderLines.empty()
                                .order(1, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                                .item("苹果 13912345678", "水果", 2, "59.80", "0")
                                .item("梨(问13812345678)", "水果", 1, "", "")
                                .item("香蕉 6901234567892", "水果", 1, "", "")
                                .lines()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "picking",
                "packing",
                "pickup-sheet",
                "door-list",
                "matrix",
                "supplier-order",
                "labels",
                "slips",
                "receiving"
            })
    void noPaperShowsThem(String sheet) throws IOException {
        desk.done("print", sheet, "--out", desk.path("out.pdf"));
        desk.done("print", sheet, "--out", desk.path("out.xlsx"));
        assertMasked(text(desk.path("out.pdf")).replaceAll("\\s", ""));
        assertMasked(cells(desk.path("out.xlsx")));
    }

    @Test
    void norDoesTheTextForASupplierOrAMaskedExport() throws IOException {
        assertMasked(desk.done("print", "supplier-order", "--text").out());
        desk.done("export", "orders", "--out", desk.path("e.csv"));
        assertMasked(Files.readString(desk.path("e.csv")));
        desk.done("export", "orders", "--out", desk.path("e.xlsx"));
        assertMasked(cells(desk.path("e.xlsx")));
    }

    @Test
    void aFilledInReceivingCheckFindsItsGoods() {
        Path filled = desk.file("到货.csv", "商品(规格),实到", "苹果 …,2", "梨 (问13812345678),1");
        var counts = desk.done("arrive", "record", "--file", filled, "--json").json();
        assertEquals(
                List.of("1", "2", "null"),
                counts.list("counts").stream().map(each -> each.text("arrived")).sorted().toList());
    }

    private static void assertMasked(String text) {
        for (String phone : PHONES) {
            assertFalse(text.contains(phone), phone + " in " + text);
        }
        assertTrue(text.contains("…") && text.contains("6901234567892"), text);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String cells(Path xlsx) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile())) {
            StringBuilder all = new StringBuilder();
            for (var sheet : book.getSheets().toList()) {
                all.append(
                        sheet.read().stream()
                                .flatMap(row -> row.stream())
                                .filter(cell -> cell != null)
                                .map(cell -> cell.getText())
                                .collect(Collectors.joining("\n")));
            }
            return all.toString();
        }
    }
}
