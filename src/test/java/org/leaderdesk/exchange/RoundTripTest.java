package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was read, written and read again is the same; what was masked does not come back. */
class RoundTripTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "ktt-24, xlsx", "ktt-15, xlsx", "ktt-10, xlsx", "jielong-15, xlsx", "suite, xlsx",
        "ktt-24, csv", "ktt-15, csv", "ktt-10, csv", "jielong-15, csv", "suite, csv"
    })
    void nothingChanges(String layout, String kind) throws IOException {
        List<FileOrder> orders = read(source(layout)).orders();
        Path first = folder.resolve("first." + kind);
        OrderExports.write(export(orders, false), first);
        OrderFile once = read(first);
        assertEquals(List.of(), once.rejected());
        assertEquals("own", once.format());
        assertTrue(once.ownExport());

        Path second = folder.resolve("second." + kind);
        OrderExports.write(export(once.orders(), false), second);
        assertEquals(texts(once.orders()), texts(read(second).orders()));
        assertEquals(texts(orders), texts(once.orders()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void aMaskedExportShowsNobodyAndIsRefused(String kind) throws IOException {
        Path file = folder.resolve("masked." + kind);
        OrderExports.write(export(read(source("ktt-15")).orders(), true), file);

        Refused refused = assertThrows(Refused.class, () -> read(file));
        assertEquals(RefusalCode.MASKED_PHONE, refused.code());
        if (kind.equals("csv")) {
            String text = Files.readString(file);
            assertTrue(text.contains(",*******2"));
            assertFalse(text.contains("199"));
            assertTrue(text.contains("黄**") || text.contains("黎**"));
            assertFalse(text.contains("黎娟杰"));
            assertFalse(text.matches("(?s).*1990000[0-9]{4}.*"));
            assertFalse(text.contains("放门口"));
            assertFalse(text.contains("弄2号"));
        }
    }

    @Test
    void formulasAreTextAndComeBackAsTheyWere() throws IOException {
        List<String> nasty =
                List.of("=1+1", "+86", "-1", "@x", "＝1", "'=1", "''@x", "'plain", "a=1");
        for (String text : nasty) {
            assertEquals(text, Neutral.undo(Neutral.of(text)));
            assertFalse("=+-@＝".indexOf(Neutral.of(text).charAt(0)) >= 0);
        }
        OrderExports.write(
                export(read(source("ktt-15")).orders(), false), folder.resolve("own.csv"));
        String csv = Files.readString(folder.resolve("own.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains(",'=1+1,"));
    }

    private Path source(String layout) throws IOException {
        Path file = folder.resolve(layout + "-source.csv");
        Files.writeString(file, LayoutFixture.csv(LayoutFixture.rows(layout)));
        return file;
    }

    private static OrderExport export(List<FileOrder> orders, boolean masked) {
        return new OrderExport(
                masked, Optional.of("周末水果生鲜团"), "李团长", SampleExportsTest.SHANGHAI, orders);
    }

    private static OrderFile read(Path file) {
        return OrderFiles.read(file, ReadOptions.in(SampleExportsTest.SHANGHAI));
    }

    /** Everything an order says, apart from its row and the title its export gave it. */
    private static List<String> texts(List<FileOrder> orders) {
        return orders.stream()
                .map(
                        o ->
                                o.orderNumber()
                                        + " "
                                        + o.joinNumbers()
                                        + o.nickname().map(t -> t.reveal())
                                        + o.name().map(t -> t.reveal())
                                        + o.phone().map(t -> t.reveal())
                                        + o.address().map(a -> a.estate() + a.full().reveal())
                                        + o.address().map(a -> a.building().reveal())
                                        + o.address()
                                                .map(a -> a.lane().reveal() + a.room().reveal())
                                        + o.remark().map(t -> t.reveal())
                                        + o.leaderRemark().map(t -> t.reveal())
                                        + o.state()
                                        + o.amount()
                                        + o.refund()
                                        + o.time()
                                        + o.logistics()
                                        + o.pickupPoint()
                                        + o.subLeader()
                                        + o.lines().stream()
                                                .map(
                                                        l ->
                                                                l.product().name()
                                                                        + l.product().variant()
                                                                        + l.product().code()
                                                                        + l.product().category()
                                                                        + l.quantity()
                                                                        + l.amount()
                                                                        + l.price())
                                                .toList())
                .toList();
    }
}
