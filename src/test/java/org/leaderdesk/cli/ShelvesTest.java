package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where bags stand: by their number, or on a place of their own. */
class ShelvesTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bringPeopleWithColdGoods() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 9, 0));
        orders.add(ToolOrder.of(10, 10).with("速冻水饺", "1斤", "SP3", 1, 1990));
        orders.set(0, orders.getFirst().with("速冻水饺", "1斤", "SP3", 1, 1990));
        desk.done("import", "orders", desk.file("团.csv", ToolLayout.JIELONG_15.lines(orders)));
        Json dumplings =
                desk.done("products", "list", "--json").objects().stream()
                        .filter(each -> each.text("name").contains("水饺"))
                        .findFirst()
                        .orElseThrow();
        desk.done("products", "set", dumplings.text("product_id"), "--zone", "FROZEN");
    }

    private Json places(int number) {
        return desk.done("counter", "find", number, "--json").json().list("matches").stream()
                .filter(each -> each.number("collection_number") == number)
                .findFirst()
                .orElseThrow()
                .at("places");
    }

    private String refused(Object... words) {
        List<Object> line = new ArrayList<>(List.of(words));
        line.add("--json");
        return desk.run(line.toArray()).refusal();
    }

    @Test
    void numbersStandOnTheShelfOfTheirZone() {
        Json shown =
                desk.runAs(
                                "小王",
                                "round",
                                "shelves",
                                "--set",
                                "AMBIENT:6-10=B架",
                                "AMBIENT:1-5=A架",
                                "FROZEN:1-10=冷冻1层",
                                "--json")
                        .expect(0)
                        .json();
        assertEquals(10, shown.number("highest"));
        assertEquals(3, shown.list("shelves").size());
        assertEquals("A架", places(1).text("AMBIENT"));
        assertEquals("冷冻1层", places(1).text("FROZEN"));
        assertEquals("B架", places(7).text("AMBIENT"));
        assertEquals(
                "SHELVES_OVERLAP",
                refused("round", "shelves", "--set", "AMBIENT:1-5=A架", "AMBIENT:5-9=B架"));
        assertEquals("SHELF_UNFIT", refused("round", "shelves", "--set", "AMBIENT:5-4=A架"));
        assertEquals("SHELF_UNFIT", refused("round", "shelves", "--set", "AMBIENT:1-4= "));
        assertEquals("OPTION_UNREADABLE", refused("round", "shelves", "--set", "WARM:1-4=A架"));
        assertEquals(3, desk.done("round", "shelves", "--json").json().list("shelves").size());
        desk.done("round", "shelves", "--none");
        assertEquals(List.of(), desk.done("round", "shelves", "--json").json().list("shelves"));
    }

    @Test
    void aPackedBagStandsWhereItWasPut() {
        desk.done("round", "shelves", "--set", "AMBIENT:1-10=A架", "FROZEN:1-10=冷冻1层");
        desk.runAs("小王", "counter", "pack", 2, "柜07").expect(0);
        assertEquals("{\"AMBIENT\":\"柜07\"}", places(2).toString());
        // A known shelf says which part of the bag it is for.
        desk.done("counter", "pack", 1, "冷冻1层");
        assertEquals("ZONE_NOT_SAID", refused("counter", "pack", 1, "柜08"));
        desk.done("counter", "pack", 1, "柜08", "--zone", "AMBIENT");
        assertEquals("柜08", places(1).text("AMBIENT"));
        assertEquals("冷冻1层", places(1).text("FROZEN"));
        assertEquals("SHELF_OTHER_ZONE", refused("counter", "pack", 10, "A架"));
        assertEquals("ZONE_NOT_IN_BAG", refused("counter", "pack", 10, "柜9", "--zone", "CHILLED"));
        assertEquals("BAG_UNKNOWN", refused("counter", "pack", 99, "柜9"));
        assertEquals("BAG_UNKNOWN", refused("counter", "pack", "姓名2", "柜9"));
        assertEquals("PLACE_UNFIT", refused("counter", "pack", 2, " "));
        desk.done("counter", "pack", 2, "--nowhere");
        assertEquals("A架", places(2).text("AMBIENT"));
        desk.done("book", "check");
    }

    @Test
    void aSlipsCodeIsTheBag() {
        desk.done("print", "slips", "--out", desk.path("slips.pdf"));
        String code = codeOf(3);
        Json packed = desk.done("counter", "pack", code, "柜03", "--json").json();
        assertEquals(3, packed.number("collection_number"));
        String order =
                desk.done("counter", "find", 3, "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id");
        String typed = code.substring(0, 4) + "-" + code.substring(4).toLowerCase(Locale.ROOT);
        assertEquals(
                order,
                desk.done("counter", "find", typed, "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id"),
                "as the slip shows it");
        desk.done("counter", "pack", typed, "柜03");
        desk.done("counter", "hand", order);
        assertEquals("BAG_EMPTY", refused("counter", "pack", code, "柜04"));
    }

    private String codeOf(int number) {
        try (Session session = desk.signIn("")) {
            return session.book()
                    .read(
                            session.who(),
                            tx -> {
                                PickupRound round = tx.rounds().latest().orElseThrow();
                                return tx
                                        .orders()
                                        .ofGroupBuy(round.groupBuyIds().getFirst())
                                        .stream()
                                        .map(each -> each.order())
                                        .filter(
                                                order ->
                                                        order.joinNumber()
                                                                .equals(Integer.toString(number)))
                                        .map(order -> session.who().ring().pickupCode(order.key()))
                                        .findFirst()
                                        .orElseThrow();
                            });
        }
    }
}
