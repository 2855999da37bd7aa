package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SyncedShop;

import java.nio.file.Path;
import java.util.List;

/** Two desks without a network hand the same bag over: both are told, with what is true. */
class OverHandedTest {

    @TempDir Path folder;
    private DeskFixture office;
    private DeskFixture counter;
    private SyncedShop shop;
    private String order;

    @BeforeEach
    void theSameBagOverTwoCounters() {
        office = DeskFixture.in(folder, "office");
        shop = new SyncedShop(folder, office.clock());
        counter = shop.desk("counter");
        office.done("import", "orders", office.file("团.csv", OrderLines.ofThreePeople().lines()));
        for (DeskFixture each : List.of(office, counter)) {
            shop.enrol(each);
            shop.sync(each);
        }
        order =
                office.done("counter", "find", "黎娟杰", "--json").json().list("matches").stream()
                        .filter(each -> each.text("join_number").equals("1"))
                        .findFirst()
                        .orElseThrow()
                        .text("order_id");
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    private void agree() {
        for (int i = 0; i < 2; i++) {
            shop.sync(office);
            shop.sync(counter);
        }
    }

    private static List<Json> told(DeskFixture desk) {
        return desk.done("sync", "conflicts", "--json").objects().stream()
                .filter(each -> each.text("code").equals("over_handed"))
                .toList();
    }

    private static Json blueberries(DeskFixture desk) {
        return told(desk).stream()
                .filter(each -> each.text("what").contains("蓝莓"))
                .findFirst()
                .orElseThrow();
    }

    /** Two blueberries and a milk were ordered. */
    @Test
    void bothDesksAreToldWithTheSameCounts() {
        office.done("counter", "hand", order);
        counter.done("counter", "hand", order, "--line", "0", "--qty", "1");
        counter.done("counter", "hand", order, "--line", "0", "--qty", "1");
        agree();
        Json here = blueberries(office);
        assertEquals(2, here.number("ordered"));
        assertEquals(2, here.number("mine"));
        assertEquals(2, here.number("theirs"));
        assertEquals(1, told(office).size(), told(office).toString());
        Json there = blueberries(counter);
        assertEquals(2, there.number("ordered"));
        assertEquals(2, there.number("mine"));
        assertEquals(2, there.number("theirs"));
        assertEquals(1, told(counter).size(), told(counter).toString());
        String table = office.done("sync", "conflicts").out();
        assertTrue(table.contains("Ordered 2, handed out 4."), table);
    }

    @Test
    void whatWasOrderedStaysWhatWasOrdered() {
        office.done("counter", "hand", order);
        counter.done("counter", "hand", order);
        agree();
        for (DeskFixture each : List.of(office, counter)) {
            Json row =
                    each.done("arrive", "show", "--json").json().list("counts").stream()
                            .filter(one -> one.text("product").contains("蓝莓"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(2, row.number("ordered"), row.toString());
            Json line =
                    each.done("counter", "find", "黎娟杰", "--json").json().list("matches").stream()
                            .filter(one -> one.text("order_id").equals(order))
                            .findFirst()
                            .orElseThrow()
                            .list("lines")
                            .getFirst();
            assertEquals(2, line.number("qty"));
            assertEquals(4, line.number("handed"));
        }
    }

    @Test
    void onceOneOfTheTwoIsTakenBackNothingIsLeftToSettleAnywhere() {
        office.done("counter", "hand", order);
        String event = counter.done("counter", "hand", order, "--json").json().text("event");
        agree();
        assertFalse(told(office).isEmpty());
        assertFalse(told(counter).isEmpty());
        counter.done("counter", "undo", event, "--reason", "登记了两次");
        assertTrue(told(counter).isEmpty());
        agree();
        assertTrue(told(office).isEmpty());
        assertTrue(told(counter).isEmpty());
    }

    @Test
    void whoWasNotThereIsNotToldOfHistory() {
        office.done("counter", "hand", order);
        counter.done("counter", "hand", order);
        agree();
        DeskFixture fresh = shop.enrol(shop.desk("fresh"));
        shop.sync(fresh);
        assertTrue(told(fresh).isEmpty());
    }
}
