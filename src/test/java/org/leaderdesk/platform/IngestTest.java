package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.Ingested;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SoldLine;
import org.leaderdesk.wire.SoldOrder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Orders of a selling tool, in windows that overlap. */
class IngestTest {

    @TempDir Path folder;
    PlatformFixture fixture;
    TestDesk desk;

    @BeforeEach
    void open() {
        fixture = open(folder);
        desk = fixture.desk();
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static SoldOrder order(String number, long updatedAt, String state, String remark) {
        return new SoldOrder(
                number,
                updatedAt,
                "周六团",
                "1",
                state,
                "王芳",
                "19900001234",
                "竹园 3 栋",
                remark,
                "东门",
                5L,
                1990L,
                0L,
                List.of(new SoldLine("橙子", "5斤", 2, 0L, 1990L)));
    }

    private Ingested send(SoldOrder... orders) {
        return fixture.platform.ingest(fixture.leader, new IngestRequest(0, 1000, List.of(orders)));
    }

    private Map<String, Object> only(RowKind kind) {
        List<Change> rows =
                desk.rows.values().stream().filter(row -> row.t().equals(kind.t())).toList();
        assertEquals(1, rows.size(), kind + " " + rows);
        return rows.getFirst().o();
    }

    @Test
    void windowsThatOverlapHaveOneEffectEach() {
        assertEquals(1, send(order("D1", 10, "PAID", "轻放")).taken());
        desk.pull();
        long head = desk.pull().asOf();
        assertEquals(1, send(order("D1", 10, "PAID", "轻放")).same());
        assertEquals(1, send(order("D1", 9, "UNPAID", "old")).same());
        assertEquals(head, desk.pull().asOf(), "nothing is written for it");
        assertEquals(1, send(order("D1", 11, "DELIVERED", "轻放")).taken());
        desk.pull();
        assertEquals(1, desk.heard.size());
        Map<String, Object> row = only(RowKind.ORDER);
        assertEquals("DELIVERED", row.get("state"));
        assertEquals(
                only(RowKind.VARIANT).get("product_id"),
                desk.rows.values().stream()
                        .filter(each -> each.t().equals("product"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertEquals("1234", only(RowKind.MEMBER).get("tail4"));
        assertEquals(desk.digest(), desk.pull().digest());
    }

    @Test
    void whatADeskWroteStaysTheDesks() {
        send(order("D1", 10, "PAID", "轻放"));
        desk.pull();
        String id =
                desk.rows.values().stream()
                        .filter(row -> row.t().equals("order"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        desk.push(desk.put(RowKind.ORDER, id, desk.v(RowKind.ORDER, id), "remark", "放门口"));
        send(order("D1", 12, "SHIPPED", "别的话"));
        desk.pull();
        assertEquals("放门口", only(RowKind.ORDER).get("remark"));
        assertEquals("SHIPPED", only(RowKind.ORDER).get("state"));
    }

    @Test
    void anOrderThatADeskImportedIsTheSameOrder() {
        send(order("D1", 10, "PAID", "轻放"));
        desk.pull();
        String groupBuy =
                desk.rows.values().stream()
                        .filter(row -> row.t().equals("group_buy"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        MutationResult imported =
                desk.push(
                        desk.put(
                                RowKind.ORDER,
                                TestDesk.id(),
                                0,
                                "group_buy_id",
                                groupBuy,
                                "order_number",
                                "D1",
                                "room",
                                "301"));
        assertEquals("merged", imported.st());
        desk.pull();
        assertEquals("301", only(RowKind.ORDER).get("room"));
        assertEquals("轻放", only(RowKind.ORDER).get("remark"));
    }

    @Test
    void aBadOrderIsNamedAndTheOthersAreTaken() {
        Ingested ingested =
                send(
                        order("D1", 10, "PAID", null),
                        order("D2", 2000, "PAID", null),
                        order("D3", 10, "DANCING", null),
                        order("", 10, "PAID", null));
        assertEquals(1, ingested.taken());
        assertEquals(List.of(1, 2, 3), ingested.rejected());
    }

    @Test
    void theKeyIsTheLeadersAndANewOneEndsTheOld() {
        String key = fixture.platform.newIngestKey(fixture.leader);
        assertEquals(fixture.leader, fixture.platform.leaderOfIngestKey(key));
        fixture.platform.newIngestKey(fixture.leader);
        assertEquals(
                Code.TOKEN_INVALID,
                assertThrows(Denied.class, () -> fixture.platform.leaderOfIngestKey(key)).code());
    }

    @Test
    void aSeedFillsALeaderAndIsTheSameTwice() {
        new Seed(fixture.platform, fixture.leader, 1)
                .run(1200, fixture.clock.millis(), done -> assertTrue(done <= 1200));
        desk.snapshot(500);
        desk.pull();
        long orders = desk.rows.keySet().stream().filter(row -> row.startsWith("order ")).count();
        assertEquals(1200, orders);
        assertEquals(desk.digest(), desk.pull().digest());
        new Seed(fixture.platform, fixture.leader, 1).run(1200, fixture.clock.millis(), done -> {});
        desk.pull();
        assertTrue(desk.heard.isEmpty());
    }
}
