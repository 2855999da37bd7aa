package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.BookFolder;
import org.leaderdesk.desk.member.MemberBook;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.SharedData;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real shop's year in the book: what stands there adds up to the published figures. */
class RealRetailBookTest {

    private static final String CLEAN =
            " FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.member_id IS NOT NULL"
                    + " AND o.order_number NOT LIKE 'C%' AND l.quantity > 0 AND l.price_e4 > 0";

    private static final ImportOrders.Options PROFILE =
            new ImportOrders.Options(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.of("uci-online-retail"));

    @TempDir static Path folder;
    private static ImportDesk desk;
    private static ImportReport first;

    @BeforeAll
    static void importTheYear() {
        Path file = SharedData.file("real/uci_online_retail.csv.gz");
        desk = ImportDesk.in(folder, "book");
        first = desk.bring(file, PROFILE);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static List<Long> one(String query) throws SQLException {
        Path file = new BookFolder(desk.desk().book()).database();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Long> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getLong(i));
            }
            return values;
        }
    }

    @Test
    void everythingIsThere() throws SQLException {
        assertEquals(25_900, first.ordersNew());
        assertEquals(4_372, first.membersNew());
        assertEquals(
                List.of(541_909L, 25_900L, 4_372L, 4_070L),
                one(
                        "SELECT (SELECT count(*) FROM order_line), (SELECT count(*) FROM orders),"
                            + " (SELECT count(*) FROM member), (SELECT count(*) FROM variant)"));
        assertEquals(
                List.of(9_288L, 135_080L, 974_774_793L),
                one(
                        "SELECT sum(o.order_number LIKE 'C%'), sum(o.member_id IS NULL),"
                                + " sum(l.amount_fen) FROM orders o JOIN order_line l ON"
                                + " l.order_id = o.id"));
        assertEquals(List.of(974_774_793L), one("SELECT sum(amount_fen) FROM orders"));
    }

    /** Four of the lines cost 0.001 each, which is no money but a price. */
    @Test
    void whatIsCleanAddsUp() throws SQLException {
        assertEquals(
                List.of(397_884L, 4_338L, 18_532L, 891_140_790L),
                one(
                        "SELECT count(*), count(DISTINCT o.member_id), count(DISTINCT o.id),"
                                + " sum(l.amount_fen)"
                                + CLEAN));
    }

    @Test
    void recencyOnTheDayAfter() throws SQLException {
        assertEquals(
                List.of(908L, 720L, 1_261L, 1_449L),
                one(
                        "WITH last AS (SELECT o.member_id, julianday('2011-12-10') -"
                                + " julianday(date(max(o.ordered_at) / 1000, 'unixepoch',"
                                + " '+8 hours')) AS days"
                                + CLEAN
                                + " GROUP BY 1) SELECT sum(days <= 15), sum(days BETWEEN 16 AND"
                                + " 30), sum(days BETWEEN 31 AND 90), sum(days > 90) FROM last"));
    }

    /**
     * The same by what the desk makes of it, days since each member's last order: returns are no
     * orders. One customer more than the reference has only ever had things free, which are orders.
     */
    @Test
    void theDeskCountsTheSameDays() {
        LocalDate day = LocalDate.of(2011, 12, 10);
        MemberBook book = desk.read(tx -> MemberBook.read(tx, DeskFixture.CHINA, day));
        List<Long> since =
                book.sales().keySet().stream()
                        .map(
                                member ->
                                        book.days(member).stream()
                                                .mapToLong(at -> ChronoUnit.DAYS.between(at, day))
                                                .min()
                                                .orElseThrow())
                        .toList();
        assertEquals(
                List.of(909L, 720L, 1_261L, 1_449L),
                List.of(
                        since.stream().filter(days -> days <= 15).count(),
                        since.stream().filter(days -> days > 15 && days <= 30).count(),
                        since.stream().filter(days -> days > 30 && days <= 90).count(),
                        since.stream().filter(days -> days > 90).count()));
    }

    @Test
    void theYearImportedAgainChangesNothing() throws SQLException {
        List<Long> before = one("SELECT count(*), max(seq) FROM operation");
        ImportReport again = desk.bring(SharedData.file("real/uci_online_retail.csv.gz"), PROFILE);
        assertEquals(25_900, again.ordersSame());
        assertEquals(0, again.ordersNew() + again.ordersChanged() + again.membersNew());
        assertEquals(before.getFirst() + 1, one("SELECT count(*) FROM operation").getFirst());
    }

    @Test
    void nothingOfItIsHandedOut() {
        assertEquals(List.of(), desk.rounds());
    }
}
