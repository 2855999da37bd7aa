package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Rounds;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Undecided;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

class WorkbooksTest {

    private static List<Row> rows(Prints.Proof proof) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(proof.bytes()), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    private static int column(List<Row> rows, String heading) {
        return rows.stream()
                .flatMap(Row::stream)
                .filter(cell -> cell != null && heading.equals(cell.getText()))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    @ParameterizedTest
    @CsvSource({
        "PICKING, 数量",
        "PACKING, 数量",
        "PACKING, 件数",
        "PICKUP_SHEET, 数量",
        "PICKUP_SHEET, 件数",
        "DOOR_LIST, 数量",
        "SUPPLIER_ORDER, 件数",
        "MATRIX, 件数"
    })
    void numbersAreNumbersAndAddUp(Sheet sheet, String heading) throws IOException {
        Prints.Proof proof = Prints.xlsx(Prints.job(sheet, Rounds.ofSize(60, 1)));
        List<Row> rows = rows(proof);
        int column = column(rows, heading);
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            sum =
                    sum.add(
                            row.getOptionalCell(column)
                                    .filter(cell -> cell.getType() == CellType.NUMBER)
                                    .map(cell -> cell.asNumber())
                                    .orElse(BigDecimal.ZERO));
        }
        int pieces = proof.printed().totals().pieces();
        assertEquals(BigDecimal.valueOf(2L * pieces), sum.stripTrailingZeros().setScale(0));
        assertEquals(
                BigDecimal.valueOf(pieces), rows.getLast().getCell(column).asNumber().setScale(0));
    }

    @ParameterizedTest
    @EnumSource(value = Sheet.class, mode = EnumSource.Mode.EXCLUDE, names = "UNCOLLECTED")
    void everyWorkbookSaysHowMuchMayHaveBeenCancelled(Sheet sheet) throws IOException {
        RoundContents round = Rounds.ofSize(60, 1);
        Undecided undecided = Undecided.of(round.bags());
        String head = "? 待定 %d 件: %d 单不在新文件里".formatted(undecided.pieces(), undecided.orders());
        List<Row> rows = rows(Prints.xlsx(Prints.job(sheet, round)));
        assertTrue(rows.stream().anyMatch(row -> row.getCellText(0).startsWith(head)), head);
    }

    @Test
    void aSupplierOrderAddsUpWhatMayHaveBeenCancelled() throws IOException {
        RoundContents round = Rounds.ofSize(60, 1);
        List<Row> rows = rows(Prints.xlsx(Prints.job(Sheet.SUPPLIER_ORDER, round)));
        assertEquals(
                BigDecimal.valueOf(Undecided.of(round.bags()).pieces()),
                rows.getLast().getCell(column(rows, "其中待定")).asNumber().setScale(0));
    }

    @Test
    void aMarkedNumberOfAMatrixStaysANumber() throws IOException {
        List<Row> rows = rows(Prints.xlsx(Prints.job(Sheet.MATRIX, Rounds.ofSize(13, 1))));
        assertTrue(
                rows.stream()
                        .flatMap(Row::stream)
                        .anyMatch(
                                cell ->
                                        cell != null
                                                && "0\"?\"".equals(cell.getDataFormatString())
                                                && cell.getType() == CellType.NUMBER));
    }

    @Test
    void aFormulaInANameStaysAName() throws IOException {
        for (String name : List.of("=HYPERLINK(\"x\")", "+1", "-1", "@a")) {
            Prints.Proof proof = Prints.xlsx(Prints.job(Sheet.PACKING, Rounds.named(name)));
            assertTrue(
                    rows(proof).stream()
                            .flatMap(Row::stream)
                            .anyMatch(cell -> cell != null && ("'" + name).equals(cell.getText())),
                    name);
        }
    }
}
