package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.fixture.DeskFixture;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a screen asks with every step is answered by indexes alone: with a million orders, whose
 * rows lie all over the file, one question that reads rows takes seconds.
 */
class WindowPlansTest {

    private DeskFixture desk;

    @BeforeEach
    void aBook(@TempDir Path folder) {
        desk = DeskFixture.in(folder);
    }

    @Test
    void ordersThatWaitForADecisionAreCountedByIndexesThatHoldNoOther() {
        assertEquals(
                List.of("SCAN o USING INDEX orders_refund_in_doubt"),
                plans(tx -> tx.orderWindows().count(only(OrderQuery.Only.REFUND_IN_DOUBT))));
        assertEquals(
                List.of("SCAN o USING COVERING INDEX orders_missing"),
                plans(tx -> tx.orderWindows().count(only(OrderQuery.Only.MISSING))));
    }

    @Test
    void ordersOfAGroupBuyAreCountedWithoutReadingThem() {
        assertReadsNoOrder(plans(tx -> tx.groupBuys().countsOf(new UUID(0, 1))));
    }

    @Test
    void membersAreSortedByTheirOrdersWithoutReadingThem() {
        for (MemberQuery.By by : MemberQuery.By.values()) {
            assertReadsNoOrder(
                    plans(
                            tx ->
                                    tx.memberWindows()
                                            .ids(
                                                    new MemberQuery(
                                                            MemberQuery.Only.ALL,
                                                            Optional.empty(),
                                                            by,
                                                            true),
                                                    desk.clock().instant())));
        }
    }

    @Test
    void theCounterFollowsAHandoverWithoutReadingThoseBefore() {
        List<String> plans = new ArrayList<>(plans(tx -> tx.handovers().changesAfter(0)));
        plans.addAll(plans(tx -> tx.handovers().handedOf(new UUID(0, 1))));
        List<String> ofLines =
                plans.stream().filter(plan -> plan.matches("(SCAN|SEARCH) l\\b.*")).toList();
        assertEquals(
                List.of(
                        "SEARCH l USING PRIMARY KEY (handover_id=?)",
                        "SEARCH l USING PRIMARY KEY (handover_id=?)"),
                ofLines,
                plans::toString);
    }

    @Test
    void aMonthsIncomeReadsTheMonthsOrdersAlone() {
        List<String> plans =
                plans(
                        tx ->
                                tx.incomeFigures((buy, number) -> "")
                                        .between(Instant.EPOCH, Instant.EPOCH.plusMillis(1)));
        assertEquals(
                "SEARCH o USING INDEX orders_time (ordered_at>? AND ordered_at<?)",
                plans.getFirst(),
                plans::toString);
        assertTrue(
                plans.stream().noneMatch(plan -> plan.matches("SCAN .*|USE TEMP .*")),
                plans::toString);
    }

    private static OrderQuery only(OrderQuery.Only only) {
        return new OrderQuery(Optional.empty(), only, Optional.empty(), OrderQuery.By.TIME, true);
    }

    private static void assertReadsNoOrder(List<String> plans) {
        List<String> ofOrders =
                plans.stream()
                        .filter(plan -> plan.matches("(SCAN|SEARCH) (o|orders)\\b.*"))
                        .toList();
        assertFalse(ofOrders.isEmpty(), plans.toString());
        for (String plan : ofOrders) {
            assertEquals("COVERING", plan.replaceAll(".* USING (\\w+).*", "$1"), plan);
        }
    }

    /** How the book goes about what some work asks. */
    private List<String> plans(Consumer<Transaction> work) {
        List<String> asked = new ArrayList<>();
        try (Session session = desk.signIn(DeskFixture.LEADER)) {
            return session.book()
                    .read(
                            session.who(),
                            tx -> {
                                SqlStatements statements =
                                        tx.handle().getConfig(SqlStatements.class);
                                statements.setSqlLogger(
                                        new SqlLogger() {
                                            @Override
                                            public void logBeforeExecution(
                                                    StatementContext asking) {
                                                asked.add(asking.getParsedSql().getSql());
                                            }
                                        });
                                work.accept(tx);
                                statements.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
                                return asked.stream().flatMap(sql -> plan(tx, sql)).toList();
                            });
        }
    }

    /** Nothing is bound: what something is compared with has no part in the plan. */
    private static Stream<String> plan(Transaction tx, String sql) {
        List<String> plan = new ArrayList<>();
        try (Statement statement = tx.connection().createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            while (row.next()) {
                plan.add(row.getString("detail"));
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
        return plan.stream();
    }
}
