package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The check at the truck: counted box by box, the rest as ordered, taken back, by batch. */
class ReceivingTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bringTenPeople() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        Path file = desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 10, 0)));
        desk.done("import", "orders", file);
    }

    private Json record(Object... more) {
        List<Object> words = new ArrayList<>(List.of("arrive", "record", "--json"));
        words.addAll(List.of(more));
        return desk.runAs("小王", words.toArray()).expect(0).json();
    }

    private static Json of(Json shown, String product) {
        return shown.list("counts").stream()
                .filter(each -> each.text("product").startsWith(product))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScannerCountsBoxByBoxAndTheRestIsAsOrdered() {
        record("--variant", "SP1", "--more", 1);
        record("--variant", "ＳＰ１", "--more", 1);
        Json shown = record("--variant", "SP1", "--more", 7, "--delivery", 2);
        assertEquals(9, of(shown, "蓝莓").number("arrived"));
        assertEquals("SHORT", of(shown, "蓝莓").text("result"));
        assertEquals("NOT_COUNTED", of(shown, "大米").text("result"));
        Json all = record("--rest-as-ordered");
        assertEquals(9, of(all, "蓝莓").number("arrived"));
        assertEquals(20, of(all, "大米").number("arrived"));
        assertEquals("ACCEPTED", of(all, "大米").text("result"));
        Json back = record("--variant", "SP1", "--not-counted");
        assertEquals(2, of(back, "蓝莓").number("arrived"));
        desk.done("book", "check");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() {
        assertEquals(
                "ARRIVAL_IMPOSSIBLE",
                desk.run("arrive", "record", "--variant", "SP1", "--more", -1, "--json").refusal());
        assertEquals(
                "ARRIVAL_IMPOSSIBLE",
                desk.run(
                                "arrive",
                                "record",
                                "--variant",
                                "SP1",
                                "--more",
                                Integer.MIN_VALUE,
                                "--json")
                        .refusal());
        assertEquals(
                "TRACE_CODE_TOO_LONG",
                desk.run(
                                "arrive",
                                "record",
                                "--variant",
                                "SP1",
                                "--qty",
                                1,
                                "--trace",
                                "9".repeat(101),
                                "--json")
                        .refusal());
        assertEquals(
                "VARIANT_UNKNOWN",
                desk.run("arrive", "record", "--variant", "SP7", "--more", 1, "--json").refusal());
        Json shown = desk.done("arrive", "show", "--json").json();
        assertEquals("NOT_COUNTED", of(shown, "蓝莓").text("result"));
    }

    @Test
    void aBatchLeadsToEverybodyWhoGotOfIt() {
        record("--variant", "SP1", "--qty", 8, "--trace", " LM-1121 ", "--note", "13800001234 湿");
        desk.done("arrive", "allocate");
        String order =
                desk.done("counter", "find", "0001", "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id");
        desk.done("counter", "hand", order);
        var asked = desk.runAs("小王", "arrive", "trace", "LM-1121", "--json").expect(0);
        assertFalse(asked.out().contains("138"), asked.out());
        Json found = asked.json().list("deliveries").getFirst();
        assertTrue(found.is("alone"));
        assertEquals(8, found.list("orders").size());
        assertEquals(1, found.list("orders").getFirst().number("handed"));
        assertEquals(order, found.list("orders").getFirst().text("order_id"));
        assertEquals("姓名1", found.list("orders").getFirst().text("name"));
        // A truck with another batch: nobody can tell any more whose pieces were of which.
        record("--variant", "SP1", "--qty", 2, "--delivery", 2, "--trace", "LM-1122");
        Json mixed = desk.done("arrive", "trace", "LM-1122", "--json").json();
        assertFalse(mixed.list("deliveries").getFirst().is("alone"));
        assertEquals("TRACE_CODE_UNKNOWN", desk.run("arrive", "trace", "LM-9", "--json").refusal());
    }

    @Test
    void aFileSaysWhichBatchAndOneThatDoesNotForgetsNone() {
        Path file = desk.file("到货.csv", "编码,实到,溯源码", "SP1,10,LM-1121", "SP2,20,");
        Json shown = record("--file", file);
        assertEquals("[\"LM-1121\"]", of(shown, "蓝莓").at("trace_codes").toString());
        Path again = desk.file("再到.csv", "编码,实到", "SP1,9");
        assertEquals(
                "[\"LM-1121\"]", of(record("--file", again), "蓝莓").at("trace_codes").toString());
    }
}
