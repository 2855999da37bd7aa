package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What regions are told of leaders, and leaders of regions. */
class RegionsTest {

    private static final String TODAY = "2026-11-22";

    @TempDir Path folder;
    PlatformFixture fixture;
    String company;
    String east;
    String west;
    String lin;
    TestDesk leader;
    TestDesk manager;
    TestDesk chief;

    @BeforeEach
    void open() {
        fixture = open(folder);
        company = fixture.platform.regions().addRegion("公司", Optional.empty());
        east = fixture.platform.regions().addRegion("浦东", Optional.of(company));
        west = fixture.platform.regions().addRegion("浦西", Optional.of(company));
        lin = fixture.platform.regions().addLeader("林", Optional.of(east));
        leader = fixture.desk(lin, DeviceRole.LEADER, List.of());
        manager = fixture.desk(east, DeviceRole.REGIONAL_MANAGER, List.of());
        chief = fixture.desk(company, DeviceRole.REGIONAL_MANAGER, List.of());
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private MutationResult day(TestDesk desk, String of, String day, int orders) {
        return desk.push(
                desk.put(
                        RowKind.LEADER_DAY,
                        of + "." + day,
                        0,
                        "leader_id",
                        of,
                        "day",
                        day,
                        "orders",
                        orders));
    }

    private static Set<String> days(TestDesk desk) {
        return desk.rows.keySet().stream()
                .filter(name -> name.startsWith("leader_day "))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyLevelKnowsTheAreasBeneathIt() {
        manager.pull();
        chief.pull();

        assertEquals(Set.of("area " + east, "leader " + lin), manager.rows.keySet());
        assertNull(manager.row(RowKind.AREA, east).get("parent_id"));
        assertEquals(
                Set.of("area " + company, "area " + east, "area " + west, "leader " + lin),
                chief.rows.keySet());
        assertEquals(company, chief.row(RowKind.AREA, west).get("parent_id"));
        assertEquals(east, chief.row(RowKind.LEADER, lin).get("area_id"));
    }

    @Test
    void aDayReachesTheRegionAndTheCompanyAndNothingElseDoes() {
        leader.made(RowKind.MEMBER, "name", "王芳", "phone", "12000000000");
        assertEquals(MutationResult.OK, day(leader, lin, TODAY, 7).st());
        TestDesk neighbour = fixture.desk(west, DeviceRole.REGIONAL_MANAGER, List.of());
        for (TestDesk desk : List.of(manager, chief, neighbour)) {
            desk.pull();
        }

        Map<?, ?> day = manager.row(RowKind.LEADER_DAY, lin + "." + TODAY);
        assertEquals(7L, day.get("orders"));
        assertEquals(east, day.get("area_id"));
        assertEquals(day, chief.row(RowKind.LEADER_DAY, lin + "." + TODAY));
        assertEquals(Set.of("area " + west), neighbour.rows.keySet());
        assertTrue(
                chief.rows.keySet().stream()
                        .allMatch(name -> name.matches("(area|leader|leader_day) .*")));
        assertEquals(manager.digest(), manager.pull().digest());
        assertEquals(chief.digest(), chief.pull().digest());
    }

    @Test
    void aDayThatChangesIsTheSameRowAndOneThatDoesNotIsNoNews() {
        day(leader, lin, TODAY, 7);
        manager.pull();
        String id = lin + "." + TODAY;
        leader.pull();
        leader.push(leader.put(RowKind.LEADER_DAY, id, 99, "orders", 9));
        manager.pull();
        assertEquals(9L, manager.row(RowKind.LEADER_DAY, id).get("orders"));
        leader.push(leader.put(RowKind.LEADER_DAY, id, 99, "orders", 9));
        manager.pull();
        assertTrue(manager.heard.isEmpty());
    }

    @Test
    void whatWasEarnedStaysWhereItWasEarned() {
        day(leader, lin, TODAY, 7);
        String moved = "2026-11-23";
        fixture.platform.regions().moveLeader(lin, west, LocalDate.parse(moved));
        fixture.clock.forward(Duration.ofDays(1));
        day(leader, lin, moved, 3);
        day(leader, lin, "2026-11-21", 5);
        TestDesk neighbour = fixture.desk(west, DeviceRole.REGIONAL_MANAGER, List.of());
        for (TestDesk desk : List.of(manager, chief, neighbour)) {
            desk.pull();
        }

        assertEquals(Set.of(TODAY, "2026-11-21"), days(manager));
        assertEquals(Set.of(moved), days(neighbour));
        assertEquals(Set.of(TODAY, "2026-11-21", moved), days(chief));
        assertEquals(east, chief.row(RowKind.LEADER_DAY, lin + "." + TODAY).get("area_id"));
        assertEquals(west, chief.row(RowKind.LEADER_DAY, lin + "." + moved).get("area_id"));
        assertEquals(moved, manager.row(RowKind.LEADER, lin).get("until"));
        assertEquals(west, chief.row(RowKind.LEADER, lin).get("area_id"));
        assertNull(chief.row(RowKind.LEADER, lin).get("until"));
        assertThrows(
                Denied.class,
                () -> fixture.platform.regions().moveLeader(lin, east, LocalDate.parse(TODAY)));
    }

    @Test
    void whoJoinsARegionLaterBringsNoDaysFromBefore() {
        String wu = fixture.platform.regions().addLeader("吴", Optional.empty());
        TestDesk desk = fixture.desk(wu, DeviceRole.LEADER, List.of());
        day(desk, wu, "2026-11-20", 4);
        day(desk, wu, TODAY, 6);
        fixture.platform.regions().moveLeader(wu, east, LocalDate.parse(TODAY));
        manager.pull();
        assertEquals(Set.of(TODAY), days(manager));
    }

    private String asked(TestDesk by, String area, String of) {
        return by.made(
                RowKind.INTERVENTION,
                "leader_id",
                of,
                "area_id",
                area,
                "watched",
                "LEADER_ORDERS",
                "action",
                "TALK",
                "note",
                "周三聊一聊",
                "due_on",
                "2026-11-25",
                "made_at",
                1);
    }

    @Test
    void whatARegionAsksReachesTheLeaderAndTheAnswerComesBack() {
        String asked = asked(manager, east, lin);
        leader.pull();
        assertEquals("TALK", leader.row(RowKind.INTERVENTION, asked).get("action"));

        leader.push(
                leader.put(RowKind.INTERVENTION, asked, 99, "answer", "DONE", "answered_at", 2));
        manager.pull();
        assertEquals("DONE", manager.row(RowKind.INTERVENTION, asked).get("answer"));

        manager.push(manager.put(RowKind.INTERVENTION, asked, 99, "withdrawn_at", 3));
        leader.pull();
        assertEquals(3L, leader.row(RowKind.INTERVENTION, asked).get("withdrawn_at"));
        assertEquals("DONE", leader.row(RowKind.INTERVENTION, asked).get("answer"));
        manager.pull();
        assertEquals(leader.digest(), leader.pull().digest());
        assertEquals(manager.digest(), manager.pull().digest());
    }

    @Test
    void whatACompanyAsksIsSeenByTheRegionBetweenAndItsAnswerToo() {
        String asked = asked(chief, company, lin);
        chief.pull();
        manager.pull();
        leader.pull();
        TestDesk neighbour = fixture.desk(west, DeviceRole.REGIONAL_MANAGER, List.of());
        neighbour.pull();
        assertEquals(
                chief.row(RowKind.INTERVENTION, asked), manager.row(RowKind.INTERVENTION, asked));
        assertEquals(Set.of("area " + west), neighbour.rows.keySet());
        assertEquals(
                "forbidden_field",
                manager.push(manager.put(RowKind.INTERVENTION, asked, 99, "withdrawn_at", 3))
                        .code());

        leader.push(
                leader.put(RowKind.INTERVENTION, asked, 99, "answer", "DONE", "answered_at", 2));
        String other = asked(manager, east, lin); // what was told to the region is not told back
        for (TestDesk desk : List.of(manager, chief, leader)) {
            desk.pull();
            assertEquals("DONE", desk.row(RowKind.INTERVENTION, asked).get("answer"));
            assertEquals("TALK", desk.row(RowKind.INTERVENTION, other).get("action"));
            assertEquals(desk.digest(), desk.pull().digest());
        }
    }

    @Test
    void whereALeaderGoesNobodyHearsWhatWasAskedBefore() {
        String asked = asked(manager, east, lin);
        leader.pull();
        fixture.platform.regions().moveLeader(lin, west, LocalDate.parse(TODAY));
        leader.push(
                leader.put(RowKind.INTERVENTION, asked, 99, "answer", "DONE", "answered_at", 2));
        TestDesk neighbour = fixture.desk(west, DeviceRole.REGIONAL_MANAGER, List.of());
        neighbour.pull();
        manager.pull();
        assertTrue(neighbour.rows.keySet().stream().noneMatch(name -> name.startsWith("interv")));
        assertEquals("DONE", manager.row(RowKind.INTERVENTION, asked).get("answer"));
    }

    @Test
    void pickupStaffHearOfNeither() {
        TestDesk staff = fixture.desk(lin, DeviceRole.PICKUP_STAFF, List.of());
        day(leader, lin, TODAY, 7);
        asked(manager, east, lin);
        staff.pull();
        assertTrue(staff.rows.isEmpty());
        assertEquals(
                "forbidden_field",
                staff.push(staff.put(RowKind.LEADER_DAY, lin + "." + TODAY, 1, "orders", 1))
                        .code());
    }

    @Test
    void nobodySaysWhatIsNotTheirsToSay() {
        String wu = fixture.platform.regions().addLeader("吴", Optional.of(west));
        assertEquals("bad_value", day(leader, wu, TODAY, 7).code());
        assertEquals("forbidden_field", day(manager, lin, TODAY, 7).code());
        assertEquals(
                "forbidden_field",
                manager.push(manager.put(RowKind.AREA, TestDesk.id(), 0, "name", "x")).code());
        assertEquals(
                "forbidden_field",
                manager.push(manager.put(RowKind.MEMBER, TestDesk.id(), 0, "name", "x")).code());
        assertEquals(
                "dep_rejected",
                manager.push(
                                manager.put(
                                        RowKind.INTERVENTION,
                                        TestDesk.id(),
                                        0,
                                        "leader_id",
                                        wu,
                                        "area_id",
                                        east))
                        .code());
        String asked = asked(manager, east, lin);
        assertEquals(
                "forbidden_field",
                manager.push(manager.put(RowKind.INTERVENTION, asked, 99, "answer", "DONE"))
                        .code());
        assertEquals(
                "forbidden_field",
                leader.push(leader.put(RowKind.INTERVENTION, asked, 99, "withdrawn_at", 1)).code());
        assertEquals(
                "no_such_row",
                leader.push(leader.put(RowKind.INTERVENTION, TestDesk.id(), 0, "answer", "DONE"))
                        .code());
        assertFalse(leader.rows.toString().contains(wu));
    }
}
