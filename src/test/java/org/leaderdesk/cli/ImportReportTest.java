package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an import says it did is what it did. */
class ImportReportTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void makeBook() {
        desk = DeskFixture.in(folder);
    }

    @Test
    void cancelledOrdersAreNotSaidToBeKept() {
        List<String> lines = new ArrayList<>(List.of(OrderLines.ofThreePeople().lines()));
        desk.done("import", "orders", desk.file("a.csv", lines.toArray(String[]::new)));
        lines.removeIf(line -> line.startsWith("3,"));
        Path later = desk.file("b.csv", lines.toArray(String[]::new));
        String kept = desk.done("import", "orders", later, "--dry-run").out();
        assertTrue(kept.contains("lacks: 1. They are kept"), kept);
        String cancelled = desk.done("import", "orders", later, "--missing", "cancel").out();
        assertTrue(cancelled.contains("lacks: 1. They are cancelled"), cancelled);
        assertFalse(cancelled.contains("kept"), cancelled);
    }

    /** What went over the counter stays, so it is not counted among the cancelled ones. */
    @Test
    void missingOrdersOfWhichSomethingWasHandedOverAreNamedApart() {
        List<String> lines = new ArrayList<>(List.of(OrderLines.ofThreePeople().lines()));
        desk.done("import", "orders", desk.file("a.csv", lines.toArray(String[]::new)));
        String order = desk.done("orders", "list", "--json").objects().getFirst().text("order_id");
        desk.done("counter", "hand", order);
        lines.removeIf(line -> line.startsWith("1,") || line.startsWith("2,"));
        Path later = desk.file("b.csv", lines.toArray(String[]::new));
        String kept = desk.done("import", "orders", later, "--dry-run").out();
        assertTrue(kept.contains("lacks: 1. They are kept"), kept);
        assertTrue(kept.contains("never cancelled: 1."), kept);
        Json report = report("import", "orders", later, "--missing", "cancel");
        assertEquals(2, report.number("orders_missing"));
        assertEquals("[\"1\"]", report.at("missing_handed").toString());
        List<Json> orders = desk.done("orders", "list", "--json").objects();
        assertEquals("PAID", orders.get(0).text("state"));
        assertTrue(orders.get(0).is("missing"));
        assertEquals("CANCELLED", orders.get(1).text("state"));
    }

    @Test
    void theDayTakenForOrdersWithoutATimeIsSaidAndCanBeCorrected() {
        Path file = desk.file("周末团.csv", withoutTimes());
        Json first = report("import", "orders", file, "--dry-run");
        assertEquals(10, first.text("day_taken").length());
        String said = desk.done("import", "orders", file).out();
        assertTrue(said.contains(first.text("day_taken")) && said.contains("--closed-at"), said);

        assertEquals("null", report("import", "orders", file).text("day_taken"));
        Json corrected = report("import", "orders", file, "--closed-at", "2026-11-19T20:00");
        assertEquals("2026-11-19", corrected.text("day_taken"));
        assertEquals(4, corrected.number("orders_changed"));
        for (Json order : desk.done("orders", "list", "--json").objects()) {
            assertEquals("2026-11-19T00:00:00+08:00", order.text("ordered_at"));
            assertEquals("DAY", order.text("precision"));
        }
        assertEquals(
                "2026-11-19T00:00:00+08:00",
                desk.done("group-buys", "list", "--json").json().text("closed_at"));

        Path timed = desk.file("timed.csv", OrderLines.ofThreePeople().lines());
        Json filled = report("import", "orders", timed);
        assertEquals(4, filled.number("orders_changed"));
        assertEquals(4, filled.number("orders_filled"));
        Json late = report("import", "orders", file, "--closed-at", "2026-11-01");
        assertEquals(0, late.number("orders_changed"));
        assertEquals("null", late.text("day_taken"));
    }

    @Test
    void aPrintedListIsNotAnOrderFile() {
        desk.done("import", "orders", desk.file("a.csv", OrderLines.ofThreePeople().lines()));
        for (String sheet :
                List.of("supplier-order", "picking", "packing", "pickup-sheet", "door-list")) {
            Path list = folder.resolve(sheet + ".xlsx");
            desk.done("print", sheet, "--out", list);
            Outcome refused = desk.run("import", "orders", list, "--json").expect(1);
            assertEquals("LIST_NOT_ORDERS", refused.refusal(), sheet);
        }
        assertEquals(1, desk.done("group-buys", "list", "--json").objects().size());
    }

    @Test
    void aPhoneThatTellsNobodyApartIsSaid() {
        String[] lines =
                Arrays.stream(OrderLines.ofThreePeople().lines())
                        .map(line -> line.replace("13700003333", "12345"))
                        .toArray(String[]::new);
        Path file = desk.file("周末团.csv", lines);
        assertEquals(1, report("import", "orders", file, "--dry-run").number("phones_unsure"));
        String said = desk.done("import", "orders", file).out();
        assertTrue(said.contains("has an extension: 1"), said);
    }

    private static String[] withoutTimes() {
        return Arrays.stream(OrderLines.ofThreePeople().lines())
                .map(line -> line.replaceAll(",支付时间|,2026-11-18 [0-9:]+", ""))
                .toArray(String[]::new);
    }

    private Json report(Object... words) {
        List<Object> line = new ArrayList<>(List.of(words));
        line.add("--json");
        Outcome outcome = desk.done(line.toArray());
        return outcome.json().list("files").getFirst();
    }
}
