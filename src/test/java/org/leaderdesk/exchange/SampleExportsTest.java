package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.fixture.SharedData;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One made-up group buy in every layout: 60 orders, 144 lines, 4 orders of them cancelled. */
class SampleExportsTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "ktt_full.xlsx, ktt-24, 56, 137, 214, 36, 1623510, 19120",
        "ktt_full_later.xlsx, ktt-24, 68, 173, 275, 39, 2026350, 80970",
        "ktt_15.xlsx, ktt-15, 56, 137, 214, 36, 1623510, 19120",
        "ktt_15_later.xlsx, ktt-15, 68, 173, 275, 39, 2026350, 80970",
        "ktt_15_wps.xlsx, ktt-15, 56, 137, 214, 36, 1623510, 19120",
        "ktt_10.csv, ktt-10, 56, 137, 214, 36, 1623510, 19120",
        "ktt_10_later.csv, ktt-10, 68, 173, 275, 39, 2026350, 80970",
        "jielong.csv, jielong-15, 60, 144, 226, 39, 1775210, -1",
        "jielong_later.csv, jielong-15, 72, 180, 287, 42, 2178050, -1",
        "suite.csv, suite, 56, 137, 214, 36, 1623510, -1",
        "suite_later.csv, suite, 68, 173, 275, 39, 2026350, -1",
    })
    void everyLayoutSaysTheSame(
            String name,
            String format,
            int orders,
            int lines,
            int pieces,
            int phones,
            long amount,
            long refund) {
        OrderFile file =
                OrderFiles.read(SharedData.file("exports/" + name), ReadOptions.in(SHANGHAI));

        assertEquals(List.of(), file.rejected());
        assertEquals(format, file.format());
        List<FileOrder> kept =
                file.orders().stream()
                        .filter(o -> o.state().filter(s -> s == OrderState.CANCELLED).isEmpty())
                        .toList();
        assertEquals(orders, kept.size());
        assertEquals(lines, kept.stream().mapToInt(o -> o.lines().size()).sum());
        assertEquals(
                pieces,
                kept.stream().flatMap(o -> o.lines().stream()).mapToInt(FileLine::quantity).sum());
        assertEquals(phones, kept.stream().map(FileOrder::phone).distinct().count());
        assertTrue(kept.stream().allMatch(o -> o.phone().orElseThrow().isIdentity()));
        assertEquals(amount, sum(kept.stream().map(FileOrder::amount).toList()));
        if (refund >= 0) {
            assertEquals(refund, sum(kept.stream().map(FileOrder::refund).toList()));
        }
        assertTrue(kept.stream().noneMatch(o -> o.address().orElseThrow().isUnsettled()));
        assertEquals(
                4, kept.stream().map(o -> o.address().orElseThrow().estate()).distinct().count());
    }

    @Test
    void theSummarySheetDescribesTheVariants() {
        OrderFile file =
                OrderFiles.read(SharedData.file("exports/ktt_full.xlsx"), ReadOptions.in(SHANGHAI));

        assertEquals(Optional.of("周末水果生鲜团"), file.title());
        assertEquals(Optional.of(214L), file.piecesInSummary());
        assertTrue(file.products().stream().allMatch(p -> p.code().isPresent()));
        assertTrue(file.products().stream().allMatch(p -> p.cost().isPresent()));
        assertTrue(file.products().stream().allMatch(p -> p.stock().equals(Optional.of(500))));
        assertTrue(
                file.products().stream()
                        .noneMatch(p -> p.name().endsWith(")") && p.variant().isEmpty()));
    }

    @Test
    void aSpreadsheetProgramsCopySaysTheSame() {
        OrderFile plain =
                OrderFiles.read(SharedData.file("exports/ktt_15.xlsx"), ReadOptions.in(SHANGHAI));
        OrderFile saved =
                OrderFiles.read(
                        SharedData.file("exports/ktt_15_wps.xlsx"), ReadOptions.in(SHANGHAI));

        assertEquals(144, saved.rows());
        assertEquals(16, saved.rowsHidden());
        assertEquals(plain.products(), saved.products());
        for (int i = 0; i < plain.orders().size(); i++) {
            FileOrder one = plain.orders().get(i);
            FileOrder other = saved.orders().get(i);
            assertEquals(one.time(), other.time());
            assertEquals(one.lines(), other.lines());
            assertEquals(one.phone(), other.phone());
            assertEquals(one.remark(), other.remark());
        }
    }

    private static long sum(List<Optional<Money>> amounts) {
        return amounts.stream().mapToLong(m -> m.orElse(Money.ZERO).fen()).sum();
    }
}
