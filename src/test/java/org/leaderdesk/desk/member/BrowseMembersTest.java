package org.leaderdesk.desk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberQuery.By;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which members a screen is given, in which order, with which figures. */
class BrowseMembersTest {

    @TempDir Path folder;
    private ImportDesk desk;
    private BrowseMembers browse;

    @BeforeEach
    void threePeople() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(
                ToolLayout.KTT_15,
                List.of(
                        order(1, 1).at("2026-11-01 09:00:00"),
                        order(2, 2).at("2026-11-03 09:00:00"),
                        order(3, 2).at("2026-11-02 09:00:00"),
                        order(4, 3).at("2026-11-02 10:00:00").home("老地方")));
        browse = new BrowseMembers(desk.session());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoOrderedLastComesFirst() {
        assertEquals(List.of("姓名2", "姓名3", "姓名1"), names(MemberQuery.LATEST));
        Row first = browse.rows(browse.ids(MemberQuery.LATEST)).getFirst();
        assertEquals(2, first.orders());
        assertEquals(Optional.of(Instant.parse("2026-11-03T01:00:00Z")), first.lastOrder());
    }

    @Test
    void orWhoOrderedLeast() {
        List<String> names = names(new MemberQuery(Only.ALL, Optional.empty(), By.ORDERS, false));
        assertEquals("姓名2", names.getLast());
        assertEquals(3, names.size());
    }

    @Test
    void onlyThoseToSettleOrFound() {
        assertEquals(
                List.of("姓名3"),
                names(new MemberQuery(Only.ADDRESS_OPEN, Optional.empty(), By.ORDERS, true)));
        UUID one = browse.ids(MemberQuery.LATEST).getLast();
        assertEquals(
                List.of("姓名1"),
                names(new MemberQuery(Only.ALL, Optional.of(List.of(one)), By.LAST_ORDER, true)));
        assertEquals(
                List.of(),
                names(new MemberQuery(Only.ALL, Optional.of(List.of()), By.ORDERS, true)));
    }

    @Test
    void nobodyUnsureIsAmongPeopleWithPhones() {
        assertEquals(
                List.of(),
                names(new MemberQuery(Only.UNSURE, Optional.empty(), By.LAST_ORDER, true)));
        desk.bring(ToolLayout.JIELONG_4, List.of(order(1, 9).nick("小鱼")));
        assertEquals(
                1,
                browse.ids(new MemberQuery(Only.UNSURE, Optional.empty(), By.LAST_ORDER, true))
                        .size());
    }

    @Test
    void mergedAndErasedOnesAreGone() {
        List<UUID> ids = browse.ids(MemberQuery.LATEST);
        MaskedMember _ = new MergeMembers(desk.session()).run(ids.get(0), ids.get(1));
        EraseMember erase = new EraseMember(desk.session());
        assertEquals(1, erase.openOrders(ids.get(2)));
        EraseMember.Erased erased = erase.run(ids.get(2));
        assertEquals(1, erased.openOrders());
        assertEquals(List.of("姓名3"), names(MemberQuery.LATEST));
        assertEquals(3, browse.find(ids.get(0)).orElseThrow().orders());
        assertTrue(browse.find(ids.get(2)).orElseThrow().member().erased());
    }

    @Test
    void ordersComeLatestFirst() {
        UUID two = browse.ids(MemberQuery.LATEST).getFirst();
        assertEquals(
                List.of("2", "3"),
                new BrowseOrders(desk.session())
                        .ofMember(two, 10).stream()
                                .map(each -> each.order().joinNumber())
                                .toList());
        assertEquals(1, new BrowseOrders(desk.session()).ofMember(two, 1).size());
    }

    @Test
    void theChatGroupFollowsTheRules() {
        desk.close();
        desk.desk().done("groups", "add", "阳光一群", "--estate", "阳光花园", "--main");
        desk = desk.reopened();
        browse = new BrowseMembers(desk.session());
        assertTrue(browse.hasGroups());
        List<Row> rows = browse.rows(browse.ids(MemberQuery.LATEST));
        assertEquals(Optional.of("阳光一群"), rows.getFirst().group());
        assertEquals(List.of("阳光花园"), browse.estates());
    }

    private List<String> names(MemberQuery query) {
        return browse.rows(browse.ids(query)).stream()
                .map(row -> row.member().card().name().reveal())
                .toList();
    }

    private static ToolOrder order(int join, int person) {
        return ToolOrder.of(join, person).with("蓝莓", "4盒", "SP1", 1, 5900);
    }
}
