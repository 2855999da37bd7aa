package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.order.BrowseOrders.Row;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.order.OrderQuery.By;
import org.leaderdesk.domain.order.OrderQuery.Only;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Windows of the orders: the same ones page by page as all at once, and none but those asked. */
class BrowseOrdersTest {

    private static final List<ToolOrder> TWELVE = ToolOrder.several(1, 12, 0);

    @TempDir Path folder;
    private ImportDesk desk;
    private BrowseOrders browse;

    @BeforeEach
    void twelveOrders() {
        desk = ImportDesk.in(folder, "book");
        List<ToolOrder> orders = new ArrayList<>(TWELVE);
        orders.set(3, orders.get(3).state("已取消"));
        orders.set(4, orders.get(4).state("待支付"));
        desk.bring(ToolLayout.KTT_15, orders);
        browse = new BrowseOrders(desk.session());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static OrderQuery by(By by, boolean descending) {
        return new OrderQuery(Optional.empty(), Only.ALL, Optional.empty(), by, descending);
    }

    private static OrderQuery only(Only only) {
        return new OrderQuery(Optional.empty(), only, Optional.empty(), By.JOIN_NUMBER, false);
    }

    private static List<String> joins(List<Row> rows) {
        return rows.stream().map(row -> row.order().joinNumber()).toList();
    }

    @Test
    void pagesJoinWithoutAGapOrARepetition() {
        for (By by : By.values()) {
            for (boolean descending : List.of(true, false)) {
                OrderQuery query = by(by, descending);
                List<Row> paged = new ArrayList<>();
                for (int from = 0; from < 12; from += 5) {
                    paged.addAll(browse.rows(query, from, 5));
                }
                assertEquals(12, browse.count(query));
                assertEquals(joins(browse.rows(query, 0, 100)), joins(paged));
                assertEquals(12, joins(paged).stream().distinct().count());
                assertTrue(browse.rows(query, 12, 5).isEmpty());
            }
        }
    }

    @Test
    void joinNumbersGoAsNumbers() {
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
                joins(browse.rows(by(By.JOIN_NUMBER, false), 0, 100)));
    }

    @Test
    void filtersCountWhatTheyShow() {
        assertEquals(List.of("4"), joins(browse.rows(only(Only.CANCELLED), 0, 100)));
        assertEquals(1, browse.count(only(Only.CANCELLED)));
        assertEquals(List.of("5"), joins(browse.rows(only(Only.UNPAID), 0, 100)));
        assertEquals(0, browse.count(only(Only.MISSING)));
        desk.bring(ToolLayout.KTT_15, TWELVE.subList(1, 12));
        assertEquals(List.of("1"), joins(browse.rows(only(Only.MISSING), 0, 100)));
        assertTrue(browse.rows(only(Only.MISSING), 0, 1).getFirst().missing());
    }

    @Test
    void aGroupBuyAndASearchNarrow() {
        desk.bring(
                desk.file(ToolLayout.KTT_15, ToolOrder.several(1, 3, 500)),
                ImportDesk.asNew("另一团"));
        UUID first = desk.groupBuys().getFirst().id();
        UUID member = desk.order("2").order().memberId().orElseThrow();
        assertEquals(15, browse.count(by(By.TIME, true)));
        OrderQuery narrowed =
                new OrderQuery(
                        Optional.of(first),
                        Only.ALL,
                        Optional.of(new OrderQuery.Search("小王", List.of(member))),
                        By.TIME,
                        true);
        assertEquals(List.of("2"), joins(browse.rows(narrowed, 0, 100)));
        assertEquals(1, browse.count(narrowed));
    }

    @Test
    void oneOrderIsShownAsInTheTable() {
        Row shown = browse.rows(by(By.JOIN_NUMBER, false), 0, 1).getFirst();
        assertEquals(Optional.of(shown), browse.find(shown.order().id()));
        assertEquals(
                shown.order().lines().stream().mapToInt(line -> line.quantity()).sum(),
                shown.pieces());
        assertEquals(Optional.empty(), browse.find(new UUID(0, 0)));
    }
}
