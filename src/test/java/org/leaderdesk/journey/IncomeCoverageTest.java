package org.leaderdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The row of coverage.md about the commission ladder. */
class IncomeCoverageTest {

    private static final String HEADER = "订单号,下单人,商品,数量,订单金额,退款金额,下单时间,团长";

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void aBook() {
        desk = DeskFixture.in(folder);
    }

    private void bring(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        desk.done("import", "orders", desk.file("订单.csv", all), "--group-buy", "new:团");
    }

    private Json statement(Object... words) {
        Object[] line = new Object[words.length + 3];
        line[0] = "stats";
        line[1] = "commission";
        System.arraycopy(words, 0, line, 2, words.length);
        line[line.length - 1] = "--json";
        return desk.done(line).json();
    }

    private static Map<String, Long> lines(Json statement) {
        Map<String, Long> lines = new LinkedHashMap<>();
        statement
                .list("lines")
                .forEach(each -> lines.put(each.text("line"), each.number("amount")));
        return lines;
    }

    @Test
    void s136TheStepIsPaidOnTheMonthAndTheBonusOnWhatGoesOverTheTarget() {
        bring(
                "20261005001,张,橙,1,40000.00,0,2026-10-05 09:00:00,",
                "20261006002,王,橙,1,30000.00,5000.00,2026-10-06 09:00:00,周姐",
                "20261007003,李,橙,1,100.00,100.00,2026-10-07 09:00:00,",
                "20261102004,赵,橙,1,45000.00,0,2026-11-02 09:00:00,");
        assertThat(lines(statement("--month", "2026-10"))).isEqualTo(Map.of("BANDS", 650_000L));
        desk.done("rules", "set", "income-target", "--to", "60000");
        Json october = statement("--month", "2026-10", "--orders");
        assertThat(lines(october)).isEqualTo(Map.of("BANDS", 650_000L, "BONUS", 15_000L));
        assertThat(october.list("shares").stream().mapToLong(each -> each.number("total")).sum())
                .isEqualTo(october.number("total"));
        BigDecimal beneath =
                october.list("orders").stream()
                        .map(
                                each ->
                                        each.node()
                                                .get("base")
                                                .decimalValue()
                                                .add(each.node().get("bonus").decimalValue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(beneath).isEqualByComparingTo(BigDecimal.valueOf(october.number("total")));
        assertThat(october.at("gaps").at("refunded").number("orders")).isEqualTo(1);
        assertThat(october.at("gaps").at("partly").number("amount")).isEqualTo(500_000);
        Json one = statement("--month", "2026-10", "--sub-leader", "周姐", "--orders");
        assertThat(one.list("orders"))
                .extracting(each -> each.text("order_number"))
                .containsExactly("20261006002");
        Json november = statement();
        assertThat(november.at("forecast").number("next_missing")).isEqualTo(500_000);
        desk.done("rules", "set", "income-middle-from", "--to", "45000");
        assertThat(lines(statement())).isEqualTo(Map.of("BANDS", 450_000L));
    }

    @Test
    void s136ARefundAfterTheStatementWasIssuedIsACorrectionOfTheNextMonth() {
        bring(
                "20261005001,张,橙,1,100.00,0,2026-10-05 09:00:00,",
                "20261102004,赵,橙,1,50.00,0,2026-11-02 09:00:00,");
        assertThat(desk.run("stats", "commission", "--issue", "--json").expect(1).refusal())
                .isEqualTo("INCOME_MONTH_OPEN");
        Json issued = statement("--month", "2026-10", "--issue");
        assertThat(issued.number("total")).isEqualTo(800);
        desk.clock().forward(Duration.ofMinutes(5));
        desk.done(
                "import",
                "orders",
                desk.file(
                        "再导.csv",
                        HEADER,
                        "20261005001,张,橙,1,100.00,40.00,2026-10-05 09:00:00,",
                        "20261102004,赵,橙,1,50.00,0,2026-11-02 09:00:00,"));
        assertThat(statement("--month", "2026-10").number("total")).isEqualTo(800);
        Json november = statement("--orders");
        assertThat(lines(november)).isEqualTo(Map.of("BANDS", 400L, "CORRECTIONS", -320L));
        assertThat(november.list("orders"))
                .filteredOn(each -> each.is("correction"))
                .extracting(each -> each.text("order_number") + " " + each.text("of"))
                .containsExactly("20261005001 2026-10");
    }

    @Test
    void s136TheStatementIsAPdfOrASpreadsheetWithoutAMembersName() throws IOException {
        bring("20261102004,赵小明,橙,1,50.00,0,2026-11-02 09:00:00,周姐");
        Path pdf = desk.path("收益.pdf");
        Path sheet = desk.path("收益.xlsx");
        desk.done("stats", "commission", "--out", pdf);
        desk.done("stats", "commission", "--out", sheet);
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(cells(sheet)).contains("20261102004", "周姐").doesNotContain("赵小明");
        assertThat(desk.run("stats", "commission", "--out", sheet, "--json").refusal())
                .isEqualTo("OUTPUT_EXISTS");
    }

    private static List<String> cells(Path sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(sheet.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream)
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
        }
    }
}
