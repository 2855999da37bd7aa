package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.BookFolder;
import org.leaderdesk.desk.order.ImportWatch.Progress;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** All files of a call or none, a rehearsal leaves no trace, and every change is an operation. */
class WholeOrNotAtAllTest {

    private static final List<ToolOrder> TEN = ToolOrder.several(1, 10, 0);

    @TempDir Path folder;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 8, 0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Connection database() throws SQLException {
        Path file = new BookFolder(desk.desk().book()).database();
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object value = row.getObject(i);
                    text.append(value instanceof byte[] b ? HexFormat.of().formatHex(b) : value)
                            .append('|');
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    /** Every row of every table. */
    private List<String> dump() throws SQLException {
        List<String> dump = new ArrayList<>();
        for (String table : rows("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            String name = table.substring(0, table.length() - 1);
            dump.add(name);
            dump.addAll(rows("SELECT * FROM " + name));
        }
        return dump;
    }

    private Path rejected() {
        return desk.desk()
                .file("bad.csv", "跟团号,商品,数量,订单金额,收货人,联系电话", "1,米,两袋,10.00,王芳,13800000001");
    }

    @Test
    void aBadSecondFileKeepsTheFirstOutToo() throws SQLException {
        List<String> before = dump();
        Path good = desk.file(ToolLayout.KTT_15, TEN);
        ImportOrders importing = new ImportOrders(desk.session());
        List<ImportReport> reports =
                importing.run(List.of(good, rejected()), ImportOrders.Options.DEFAULT, true);
        assertTrue(reports.getLast().isRejected());
        assertEquals(before, dump());
        Path ambiguous =
                desk.file(
                        ToolLayout.KTT_15,
                        TEN.stream()
                                .map(
                                        o ->
                                                Integer.parseInt(o.join()) < 6
                                                        ? o.phone("13999999999")
                                                        : o)
                                .toList());
        Path absent = folder.resolve("absent.csv");
        for (Path bad : List.of(ambiguous, absent)) {
            assertThrows(
                    Refused.class,
                    () -> importing.run(List.of(good, bad), ImportOrders.Options.DEFAULT, true));
            assertEquals(before, dump());
        }
    }

    @Test
    void aRehearsalSaysTheSameAndChangesNotOneByte() throws SQLException {
        List<String> before = dump();
        Path file = desk.file(ToolLayout.KTT_15, TEN);
        ImportOrders importing = new ImportOrders(desk.session());
        ImportReport rehearsed =
                importing.run(List.of(file), ImportOrders.Options.DEFAULT, false).getFirst();
        assertEquals(before, dump());
        assertEquals(2, rehearsed.ordersNew());
        assertEquals(rehearsed, desk.bring(file));
    }

    /** Stops an import once it is so far, and says whether it still could be. */
    private static ImportWatch stopping(Predicate<Progress> when, List<Boolean> stopped) {
        ImportWatch[] watch = new ImportWatch[1];
        watch[0] =
                new ImportWatch(
                        progress -> {
                            if (when.test(progress)) {
                                stopped.add(watch[0].cancel());
                            }
                        });
        return watch[0];
    }

    @Test
    void aCancelledImportChangesNotOneByteAndTheFileImportsAfterwards() throws SQLException {
        List<String> before = dump();
        List<OrderSource> file = List.of(OrderSource.File.of(desk.file(ToolLayout.KTT_15, TEN)));
        ImportOrders importing = new ImportOrders(desk.session());
        for (Progress at :
                List.of(
                        new Progress.Reading(4),
                        new Progress.Writing(1, 10),
                        new Progress.Writing(10, 10))) {
            List<Boolean> stopped = new ArrayList<>();
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () ->
                                    importing.run(
                                            file,
                                            ImportOrders.Options.DEFAULT,
                                            true,
                                            stopping(at::equals, stopped)));
            assertEquals(RefusalCode.IMPORT_CANCELLED, refused.code());
            assertEquals(List.of(true), stopped);
            assertEquals(before, dump());
        }
        List<Progress> seen = new ArrayList<>();
        ImportWatch watch = new ImportWatch(seen::add);
        assertEquals(
                2,
                importing
                        .run(file, ImportOrders.Options.DEFAULT, true, watch)
                        .getFirst()
                        .ordersNew());
        assertEquals(new Progress.Writing(10, 10), seen.getLast());
        assertFalse(watch.cancel());
    }

    @Test
    void everyRowThatChangedHasAnOperation() throws SQLException {
        long last =
                Long.parseLong(rows("SELECT max(seq) FROM operation").getFirst().replace("|", ""));
        List<String> orders = rows("SELECT hex(id), * FROM orders");
        List<String> members = rows("SELECT hex(id), * FROM member");
        List<String> variants = rows("SELECT hex(id), * FROM variant");
        List<String> groupBuys = rows("SELECT hex(id), * FROM group_buy");
        List<ToolOrder> changed = new ArrayList<>(ToolOrder.several(1, 12, 0));
        changed.set(3, changed.get(3).state("已取消").remark("改"));
        changed.set(4, changed.get(4).phone("13912345678"));
        desk.bring(ToolLayout.JIELONG_15, changed);
        desk.bring(ToolLayout.KTT_15, changed);
        List<String> touched =
                rows("SELECT DISTINCT hex(row_id) FROM operation WHERE seq > " + last);
        assertTouched(touched, orders, rows("SELECT hex(id), * FROM orders"));
        assertTouched(touched, members, rows("SELECT hex(id), * FROM member"));
        assertTouched(touched, variants, rows("SELECT hex(id), * FROM variant"));
        assertTouched(touched, groupBuys, rows("SELECT hex(id), * FROM group_buy"));
        assertEquals(
                List.of(),
                rows("SELECT 1 FROM collection WHERE owner_id NOT IN (SELECT id FROM member)"));
    }

    private static void assertTouched(List<String> touched, List<String> was, List<String> is) {
        List<String> changed = new ArrayList<>(is);
        changed.removeAll(was);
        assertTrue(!changed.isEmpty());
        for (String row : changed) {
            assertTrue(touched.contains(row.substring(0, row.indexOf('|') + 1)), row);
        }
    }

    @Test
    void anUnchangedFileWritesNothingButThatItWasImported() throws SQLException {
        Path file = desk.file(ToolLayout.KTT_15, TEN);
        desk.bring(file);
        long before = rows("SELECT seq FROM operation").size();
        desk.bring(file);
        assertEquals(before + 1, rows("SELECT seq FROM operation").size());
        assertEquals(
                "import.done|", rows("SELECT kind FROM operation ORDER BY seq DESC").getFirst());
    }
}
