package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No row and no field is sent to a device whose business it is not. */
class ScopesTest {

    @TempDir Path folder;
    PlatformFixture fixture;
    TestDesk leader;
    String east;
    String west;
    String groupBuy;
    String variant;

    @BeforeEach
    void open() {
        fixture = open(folder);
        leader = fixture.desk();
        east = leader.made(RowKind.PICKUP_POINT, "name", "东门");
        west = leader.made(RowKind.PICKUP_POINT, "name", "西门");
        groupBuy = leader.made(RowKind.GROUP_BUY, "title", "周六团");
        String product = leader.made(RowKind.PRODUCT, "name", "橙子");
        variant =
                leader.made(RowKind.VARIANT, "product_id", product, "text", "5斤", "cost_fen", 1234);
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private String member(String name) {
        return leader.made(RowKind.MEMBER, "name", name, "phone", "12000000000");
    }

    private String order(String member, String point) {
        return leader.made(
                RowKind.ORDER,
                "group_buy_id",
                groupBuy,
                "member_id",
                member,
                "pickup_point_id",
                point,
                "address",
                "竹园 3 栋",
                "name",
                "王芳");
    }

    @Test
    void pickupStaffAreSentNoContactAndNoCost() {
        order(member("王芳"), east);
        TestDesk staff = fixture.desk(DeviceRole.PICKUP_STAFF, List.of());
        staff.pull();
        TestDesk other = fixture.desk(DeviceRole.PICKUP_STAFF, List.of());
        other.snapshot(2);
        other.pull();

        assertEquals(staff.rows, other.rows);
        Set<String> kept = Set.of("12000000000", "竹园", "1234");
        String all = staff.rows.values().stream().map(Change::o).toList().toString();
        assertTrue(kept.stream().noneMatch(all::contains), all);
        assertTrue(all.contains("王芳"));
        assertEquals(staff.digest(), staff.pull().digest());
        assertNull(staff.enrolled.secrets().identity());
        assertNotNull(leader.enrolled.secrets().identity());
        assertEquals(leader.enrolled.secrets().code(), staff.enrolled.secrets().code());
    }

    /**
     * Tags, who was written to and what is warned of are the leader's; staff are not told of any.
     */
    @Test
    void pickupStaffAreNotToldOfWhatIsTheLeadersAlone() {
        String member = member("王芳");
        String tag = member + ".MOTHER";
        leader.push(
                leader.put(
                        RowKind.MEMBER_TAG,
                        tag,
                        0,
                        "member_id",
                        member,
                        "tag",
                        "MOTHER",
                        "applies",
                        1));
        TestDesk staff = fixture.desk(DeviceRole.PICKUP_STAFF, List.of());
        staff.pull();
        TestDesk other = fixture.desk(DeviceRole.PICKUP_STAFF, List.of());
        other.snapshot(2);
        other.pull();

        assertFalse(staff.rows.toString().contains("MOTHER"));
        assertFalse(other.rows.toString().contains(tag));
        assertFalse(staff.pull().digest().containsKey(RowKind.MEMBER_TAG.t()));
        assertEquals(staff.digest(), staff.pull().digest());
        assertEquals(
                "forbidden_field",
                staff.push(staff.put(RowKind.MEMBER_TAG, tag, 99, "applies", 0)).code());
        leader.pull();
        assertEquals(1L, leader.row(RowKind.MEMBER_TAG, tag).get("applies"));
        assertEquals(leader.digest(), leader.pull().digest());
    }

    @Test
    void whatTheyAreNotSentTheyCannotWrite() {
        String member = member("王芳");
        TestDesk staff = fixture.desk(DeviceRole.PICKUP_STAFF, List.of());
        staff.pull();
        assertEquals(
                "forbidden_field",
                staff.push(staff.put(RowKind.MEMBER, member, 99, "phone", "1")).code());
        assertEquals(
                "forbidden_field",
                staff.push(staff.put(RowKind.VARIANT, variant, 99, "cost_fen", 1)).code());
        assertEquals("not_permitted", staff.push(staff.erase(member)).code());
        var fine = staff.push(staff.put(RowKind.MEMBER, member, 0, "name", "王小芳"));
        assertEquals("王芳", fine.lost().getFirst().theirs());
        assertFalse(fine.row().o().containsKey("phone"));
        leader.pull();
        assertEquals("12000000000", leader.row(RowKind.MEMBER, member).get("phone"));
    }

    @Test
    void aPointsDeviceIsSentItsOrdersAndWhatHangsOnThem() {
        String wang = member("王");
        String li = member("李");
        String zhao = member("赵");
        String here = order(wang, east);
        String there = order(li, west);
        String anywhere = order(zhao, null);
        leader.made(RowKind.CONSENT, "member_id", li, "purpose", "MARKETING");
        String both = TestDesk.id();
        String round = leader.made(RowKind.ROUND, "name", "周六");
        leader.push(
                leader.put(
                        RowKind.HANDOVER,
                        both,
                        0,
                        "round_id",
                        round,
                        "lines.1",
                        TestDesk.map("order_id", here, "place", 1, "owner_id", wang, "quantity", 1),
                        "lines.2",
                        TestDesk.map(
                                "order_id", there, "place", 1, "owner_id", li, "quantity", 1)));
        TestDesk staff = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(east));
        staff.pull();
        TestDesk other = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(east));
        other.snapshot(3);
        other.pull();

        assertEquals(staff.rows, other.rows);
        assertNotNull(staff.row(RowKind.ORDER, here));
        assertNotNull(staff.row(RowKind.ORDER, anywhere));
        assertNull(staff.row(RowKind.ORDER, there));
        assertNotNull(staff.row(RowKind.MEMBER, wang));
        assertNull(staff.row(RowKind.MEMBER, li));
        assertEquals(
                Set.of("1"), ((Map<?, ?>) staff.row(RowKind.HANDOVER, both).get("lines")).keySet());
        assertTrue(staff.rows.keySet().stream().noneMatch(row -> row.startsWith("consent")));
        assertFalse(staff.rows.values().toString().contains(li));
        assertEquals(staff.digest(), staff.pull().digest());
        assertEquals(
                "no_such_row",
                staff.push(staff.put(RowKind.ORDER, there, 99, "remark", "x")).code());
    }

    @Test
    void anOrderThatGoesToAnotherPointTakesItsMemberAlong() {
        String wang = member("王");
        String order = order(wang, east);
        String hanging =
                leader.made(RowKind.GIVE_BACK, "kind", "REFUND", "order_id", order, "place", 1);
        TestDesk atEast = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(east));
        TestDesk atWest = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(west));
        atEast.pull();
        atWest.pull();
        assertNotNull(atEast.row(RowKind.MEMBER, wang));
        assertNull(atWest.row(RowKind.MEMBER, wang));

        leader.push(leader.put(RowKind.ORDER, order, 99, "pickup_point_id", west));
        atEast.pull(1);
        atWest.pull(1);

        assertEquals(
                Set.of("moved_out"), Set.copyOf(atEast.heard.stream().map(Change::why).toList()));
        assertEquals(3, atEast.heard.size());
        assertNull(atEast.row(RowKind.ORDER, order));
        assertNotNull(atWest.row(RowKind.ORDER, order));
        assertNotNull(atWest.row(RowKind.MEMBER, wang));
        assertNotNull(atWest.row(RowKind.GIVE_BACK, hanging));
        assertEquals(atEast.digest(), atEast.pull().digest());
        assertEquals(atWest.digest(), atWest.pull().digest());
    }

    @Test
    void aNewOrderBringsItsOldMember() {
        String wang = member("王");
        TestDesk atWest = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(west));
        atWest.pull();
        order(wang, west);
        atWest.pull();
        assertNotNull(atWest.row(RowKind.MEMBER, wang));
        assertEquals(atWest.digest(), atWest.pull().digest());
    }

    @Test
    void aRegionIsSentNothingOfALeaderAndALeaderNothingOfAnother() {
        String region = fixture.platform.regions().addRegion("浦东", Optional.empty());
        TestDesk manager = fixture.desk(region, DeviceRole.REGIONAL_MANAGER, List.of());
        manager.snapshot(10);
        manager.pull();
        assertEquals(
                Set.of("area " + region),
                manager.rows.keySet(),
                "the region itself, and nothing of a leader who is not in it");
        String other = fixture.platform.regions().addLeader("Other", Optional.of(region));
        TestDesk stranger = fixture.desk(other, DeviceRole.LEADER, List.of());
        stranger.snapshot(10);
        stranger.pull();
        assertTrue(stranger.rows.isEmpty());
        assertEquals(
                "no_such_row",
                stranger.push(stranger.put(RowKind.PICKUP_POINT, east, 1, "name", "x")).code());
        assertEquals("A", stranger.enrolled.letter());
    }
}
