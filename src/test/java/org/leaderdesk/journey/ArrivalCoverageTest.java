package org.leaderdesk.journey;

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

/** The rows of coverage.md about the truck and the shelves, as pickup staff do them. */
class ArrivalCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void tenPeople() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 10, 0))));
    }

    private Json staff(Object... words) {
        Object[] line = new Object[words.length + 1];
        System.arraycopy(words, 0, line, 0, words.length);
        line[words.length] = "--json";
        return desk.runAs("小王", line).expect(0).json();
    }

    private static Json of(Json shown, String product) {
        return shown.list("counts").stream()
                .filter(each -> each.text("product").startsWith(product))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s094ABagLiesInALockerAndTheCounterSaysInWhich() {
        staff("counter", "pack", 7, "快递柜 12 号格");
        Json match = staff("counter", "find", "0007").list("matches").getFirst();
        assertEquals("快递柜 12 号格", match.at("places").text("AMBIENT"));
    }

    @Test
    void s106TheCheckAtTheCommunityCountsDamageAndSaysAResult() {
        staff("arrive", "record", "--variant", "SP1", "--qty", 10, "--loss", 2, "--note", "压坏");
        staff("arrive", "record", "--variant", "SP2", "--qty", 12);
        Json shown = staff("arrive", "record", "--variant", "SP2", "--qty", 8, "--delivery", 2);
        assertEquals("DAMAGED", of(shown, "蓝莓").text("result"));
        assertEquals(2, of(shown, "蓝莓").number("missing"));
        assertEquals("[\"压坏\"]", of(shown, "蓝莓").at("notes").toString());
        assertEquals("ACCEPTED", of(shown, "大米").text("result"));
        desk.runAs("小王", "print", "receiving", "--out", desk.path("验收.pdf")).expect(0);
        // What is not fit to hand over is nobody's: two people go short of it.
        assertEquals(2, staff("arrive", "allocate", "--dry-run").number("pieces"));
    }

    @Test
    void s107ABatchCodeLeadsFromAComplaintToTheDeliveryAndEverybodyElse() {
        staff("arrive", "record", "--variant", "SP1", "--qty", 10, "--trace", "690012345678901");
        staff("arrive", "record", "--variant", "SP2", "--qty", 20);
        var asked = desk.runAs("小王", "arrive", "trace", "690012345678901", "--json").expect(0);
        assertFalse(asked.out().contains("13800000"), asked.out());
        Json found = asked.json().list("deliveries").getFirst();
        assertEquals("蓝莓 (4盒)", found.text("product"));
        assertEquals(1, found.number("delivery"));
        assertTrue(found.is("alone"));
        assertEquals(10, found.list("orders").size());
        assertEquals(1, found.list("orders").getFirst().number("collection_number"));
        assertEquals("0001", found.list("orders").getFirst().text("tail4"));
        Path picking = desk.path("分拣.xlsx");
        desk.runAs("小王", "print", "picking", "--out", picking).expect(0);
        assertTrue(
                PaperRows.of(picking).lines("温层").contains("溯源 690012345678901"),
                () -> PaperRows.of(picking).toString());
    }
}
