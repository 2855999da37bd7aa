package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.order.ImportOrders.Options;
import org.leaderdesk.desk.order.MapColumns.Column;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.fixture.ImportDesk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file whose headers no layout knows: what its columns are is said once. */
class MappedLayoutTest {

    private static final String[] HOMEMADE = {
        "我家小店周末单,,,,,",
        "谁买的,住哪里,要的货,买几份,怎么联系,先生还是女士",
        "王芳,阳光花园3号1203,橙,2,13800000001,女士",
        "李强,阳光花园5号302,橙,1,13800000002,先生",
        "王芳,阳光花园3号1203,蓝莓,1,13800000001,女士"
    };

    @TempDir Path folder;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path homemade(String name) {
        String[] lines = HOMEMADE.clone();
        lines[1] = "几号," + lines[1];
        lines[0] = lines[0] + ",";
        for (int i = 2; i < lines.length; i++) {
            lines[i] = (i == 3 ? 2 : 1) + "," + lines[i];
        }
        return desk.desk().file(name, lines);
    }

    private List<ImportReport> bring(OrderSource source, boolean commit) {
        return new ImportOrders(desk.session())
                .run(List.of(source), Options.DEFAULT, commit, ImportWatch.none());
    }

    private static ColumnMapping proposed(MapColumns.Sheet sheet) {
        Map<String, String> columns = new HashMap<>();
        for (Column column : sheet.columns()) {
            column.proposed().ifPresent(field -> columns.put(column.header(), field));
        }
        return new ColumnMapping(sheet.name(), columns, false);
    }

    @Test
    void theHeadersWordsPropose() {
        MapColumns.Sheet sheet =
                new MapColumns(desk.session())
                        .run(OrderSource.File.of(homemade("小店.csv")))
                        .orElseThrow();
        assertEquals("小店", sheet.name());
        assertFalse(sheet.mapped());
        assertEquals(
                Map.of(
                        "几号",
                        "join_number",
                        "谁买的",
                        "name",
                        "住哪里",
                        "address",
                        "要的货",
                        "product",
                        "买几份",
                        "quantity",
                        "怎么联系",
                        "phone"),
                proposed(sheet).columns());
        assertEquals(
                List.of(PersonalText.of("王芳"), PersonalText.of("李强")),
                sheet.columns().get(1).samples());
        assertEquals("女士", sheet.columns().get(6).samples().getFirst().reveal());
        assertEquals(List.of(), ColumnMapping.lacking(proposed(sheet).columns().values()));
    }

    @Test
    void whatIsNeededAndNotSaidIsNamed() {
        assertEquals(
                List.of("join_number", "product", "quantity"),
                ColumnMapping.lacking(List.of("name")));
        assertEquals(List.of(), ColumnMapping.lacking(List.of("order_number", "product_list")));
        assertTrue(ColumnMapping.fields().containsAll(List.of("name", "refund", "paid_at")));
    }

    @Test
    void aFileWithoutAHeaderCannotBeMapped() {
        Path file = desk.desk().file("空头.csv", "1,王芳,13800000001,橙,2", "2,李强,13800000002,橙,1");
        assertEquals(
                Optional.empty(), new MapColumns(desk.session()).run(OrderSource.File.of(file)));
    }

    @Test
    void aRehearsalKeepsNothingAndAnImportKeepsTheMapping() {
        Path first = homemade("小店.csv");
        assertEquals(
                RefusalCode.LAYOUT_UNKNOWN,
                assertThrows(Refused.class, () -> desk.bring(first)).code());
        MapColumns.Sheet sheet =
                new MapColumns(desk.session()).run(OrderSource.File.of(first)).orElseThrow();
        OrderSource mapped = new OrderSource.File(first, Optional.of(proposed(sheet)));

        ImportReport rehearsed = bring(mapped, false).getFirst();
        assertTrue(rehearsed.mapped());
        assertEquals(2, rehearsed.ordersNew());
        assertThrows(Refused.class, () -> desk.bring(first));

        assertEquals(2, bring(mapped, true).getFirst().ordersNew());
        ImportReport again = desk.bring(homemade("小店又一周.csv"));
        assertEquals("小店", again.format());
        assertTrue(again.mapped());
        assertEquals(2, again.ordersSame());
    }

    @Test
    void aKeptMappingIsShownAgainAndReplaced() {
        Path file = homemade("小店.csv");
        MapColumns.Sheet sheet =
                new MapColumns(desk.session()).run(OrderSource.File.of(file)).orElseThrow();
        bring(new OrderSource.File(file, Optional.of(proposed(sheet))), true);
        MapColumns.Sheet again =
                new MapColumns(desk.session())
                        .run(OrderSource.File.of(homemade("下周.csv")))
                        .orElseThrow();
        assertTrue(again.mapped());
        assertEquals("小店", again.name());
        assertEquals(proposed(sheet), proposed(again));

        Map<String, String> other = new HashMap<>(proposed(again).columns());
        other.put("先生还是女士", "member_remark");
        bring(new OrderSource.File(file, Optional.of(new ColumnMapping("小店", other, false))), true);
        assertEquals(
                other,
                proposed(
                                new MapColumns(desk.session())
                                        .run(OrderSource.File.of(file))
                                        .orElseThrow())
                        .columns());
        assertEquals("女士", desk.order("1").counter().remark().reveal());
    }
}
