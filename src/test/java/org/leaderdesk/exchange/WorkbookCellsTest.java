package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Cells as spreadsheet programs store them. */
class WorkbookCellsTest {

    private static final List<String> HEADER =
            List.of("跟团号", "商品", "数量", "订单金额", "支付时间", "收货人", "联系电话");

    @TempDir Path folder;

    private OrderFile read(WorkbookFixture workbook) throws IOException {
        return OrderFiles.read(
                workbook.write(folder.resolve("orders.xlsx")),
                ReadOptions.in(SampleExportsTest.SHANGHAI));
    }

    private static String header(int row) {
        StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < HEADER.size(); i++) {
            cells.append(WorkbookFixture.text(i, row, HEADER.get(i)));
        }
        return cells.append("</row>").toString();
    }

    @Test
    void numbersTextsFormulasAndDatesAreRead() throws IOException {
        String rows =
                "<row r=\"1\">"
                        + WorkbookFixture.text(0, 1, "周末团购 订单 数量")
                        + "</row>"
                        + header(3)
                        + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"B4\" t=\"s\"><v>0</v></c><c"
                        + " r=\"C4\"><f>1+1</f><v>2</v></c><c"
                        + " r=\"D4\"><v>33.800000000000004</v></c><c r=\"E4\""
                        + " s=\"1\"><v>46344.058333333334</v></c><c r=\"F4\""
                        + " t=\"str\"><f>A1</f><v>张三</v></c><c"
                        + " r=\"G4\"><v>1.9900002168E10</v></c></row><row r=\"7\" hidden=\"1\"><c"
                        + " r=\"A7\"><v>2</v></c><c r=\"B7\" t=\"s\"><v>0</v></c><c r=\"C7\""
                        + " t=\"s\"><v>1</v></c><c r=\"D7\"><v>30</v></c><c"
                        + " r=\"E7\"><v>46345</v></c><c r=\"F7\" s=\"1\"/></row><row r=\"8\"><c"
                        + " r=\"A8\" s=\"1\"/><c r=\"Q8\"/></row>";
        OrderFile file =
                read(
                        new WorkbookFixture()
                                .sharedStrings(
                                        "<si><r><t>橙</t></r><r><rPr><b/></rPr><t>(5斤)</t></r></si>"
                                                + "<si><t> １ </t></si>")
                                .dateStyle()
                                .rawSheet("商品列表", rows)
                                .sheet("空", List.of()));

        assertEquals(List.of(), file.rejected());
        assertEquals("商品列表", file.sheet());
        assertEquals(2, file.rows());
        assertEquals(1, file.rowsHidden());
        FileOrder first = file.orders().getFirst();
        assertEquals(4, first.row());
        assertEquals("橙", first.lines().getFirst().product().name());
        assertEquals("5斤", first.lines().getFirst().product().variant());
        assertEquals(2, first.lines().getFirst().quantity());
        assertEquals(3380, first.amount().orElseThrow().fen());
        assertEquals("张三", first.name().orElseThrow().reveal());
        assertEquals("19900002168", first.phone().orElseThrow().reveal());
        assertEquals("2026-11-17T17:24:00Z", first.time().orElseThrow().at().toString());
        FileOrder second = file.orders().getLast();
        assertEquals(1, second.lines().getFirst().quantity());
        assertEquals("2026-11-18T16:00:00Z", second.time().orElseThrow().at().toString());
    }

    @Test
    void aSmallSerialIsNoTime() throws IOException {
        String row =
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                        + WorkbookFixture.text(1, 2, "橙")
                        + "<c r=\"C2\"><v>1</v></c><c r=\"E2\" s=\"1\"><v>2</v></c></row>";
        OrderFile file = read(new WorkbookFixture().dateStyle().rawSheet("S", header(1) + row));

        assertEquals(
                List.of(new Rejection("S", 2, "支付时间", "2", RefusalCode.BAD_TIME)), file.rejected());
    }

    @Test
    void aCutOrderNumberIsNoIdentity() throws IOException {
        List<List<String>> rows = LayoutFixture.rows("suite");
        List<List<String>> cut =
                rows.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(c -> c.startsWith("26111") ? "2.61119E+18" : c)
                                                .toList())
                        .toList();
        OrderFile file = read(new WorkbookFixture().sheet("S", cut));

        assertEquals(RefusalCode.NUMBER_CUT, file.rejected().getFirst().code());
        assertEquals(List.of(), file.orders());
    }

    @Test
    void twoSheetsOfOrdersAreAQuestion() throws IOException {
        List<List<String>> rows = LayoutFixture.rows("ktt-15");
        WorkbookFixture both = new WorkbookFixture().sheet("一月", rows).sheet("二月", rows);

        Refused refused = assertThrows(Refused.class, () -> read(both));
        assertEquals(RefusalCode.SHEETS_AMBIGUOUS, refused.code());
        assertEquals("一月、二月", refused.arguments().get(1));
    }

    @Test
    void customAddressColumnsDoNotHinder() throws IOException {
        List<List<String>> rows =
                LayoutFixture.rows("ktt-24").stream()
                        .map(row -> row.subList(0, 21))
                        .map(
                                row -> {
                                    List<String> wide = new java.util.ArrayList<>(row);
                                    boolean header = row.getFirst().equals("下单人");
                                    wide.add(header ? "门牌号" : "606");
                                    wide.add(header ? "几单元" : "2单元");
                                    return wide;
                                })
                        .map(List::copyOf)
                        .toList();
        OrderFile file = read(new WorkbookFixture().sheet("顾客购买表", rows));

        assertEquals(List.of(), file.rejected());
        assertEquals("ktt-24", file.format());
        assertEquals("606", file.orders().getFirst().address().orElseThrow().room().reveal());
    }
}
