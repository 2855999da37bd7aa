package org.leaderdesk.book;

import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.MonthTerms;
import org.leaderdesk.domain.income.SoldOrder;
import org.leaderdesk.domain.income.Unearned;
import org.leaderdesk.domain.money.Money;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements of income that were issued; never edited. */
public final class IncomeTable {

    private static final String ROWS =
            "SELECT i.of_month, i.order_id, i.source, i.model, i.sub_leader_id, i.at, i.sales_fen,"
                    + " i.given_fen, i.pieces, i.missing, i.base_e4, i.bonus_e4, i.unearned,"
                    + " o.order_number, o.join_number, g.title FROM income_order i LEFT JOIN orders"
                    + " o ON o.id = i.order_id LEFT JOIN group_buy g ON g.id = o.group_buy_id ";

    private final Transaction tx;

    IncomeTable(Transaction tx) {
        this.tx = tx;
    }

    /** The months whose statement was issued, the newest first. */
    public List<YearMonth> issued() {
        return tx.handle()
                .createQuery("SELECT month FROM income_statement ORDER BY month DESC")
                .map((row, ctx) -> YearMonth.parse(row.getString(1)))
                .list();
    }

    /** A month's statement as it was issued; an order that is gone since has no name. */
    public Optional<IncomeStatement> find(YearMonth month) {
        List<Earned> rows =
                rows("WHERE i.month = ? ORDER BY i.of_month DESC, i.at, i.order_id", month);
        return tx.handle()
                .createQuery(
                        "SELECT rate, bonus, target_fen, help_sell, issued_at FROM income_statement"
                                + " WHERE month = ?")
                .bind(0, month.toString())
                .map(
                        (row, ctx) ->
                                new IncomeStatement(
                                        month,
                                        new MonthTerms(
                                                row.getInt("rate"),
                                                row.getInt("bonus"),
                                                Optional.ofNullable(
                                                        OrderRow.money(row, "target_fen")),
                                                row.getInt("help_sell")),
                                        rows,
                                        Optional.of(
                                                Instant.ofEpochMilli(row.getLong("issued_at")))))
                .findOne();
    }

    /** What all statements say of the orders of a month, the earliest statement first. */
    public List<Earned> of(YearMonth month) {
        return rows("WHERE i.of_month = ? ORDER BY i.order_id, i.month", month);
    }

    private List<Earned> rows(String where, YearMonth month) {
        return tx.handle()
                .createQuery(ROWS + where)
                .bind(0, month.toString())
                .map((row, ctx) -> earned(row))
                .list();
    }

    private static Earned earned(ResultSet row) throws SQLException {
        return new Earned(
                new SoldOrder.Name(
                        Bytes.id(row.getBytes("order_id")),
                        Optional.ofNullable(row.getString("order_number")),
                        text(row, "title"),
                        text(row, "join_number")),
                Instant.ofEpochMilli(row.getLong("at")),
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("sub_leader_id"))),
                row.getString("source"),
                IncomeModel.valueOf(row.getString("model")),
                YearMonth.parse(row.getString("of_month")),
                new Earned.Pay(
                        new Money(row.getLong("sales_fen")),
                        new Money(row.getLong("given_fen")),
                        row.getInt("pieces"),
                        row.getInt("missing"),
                        row.getLong("base_e4"),
                        row.getLong("bonus_e4")),
                Optional.ofNullable(row.getString("unearned")).map(Unearned::valueOf));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** Keeps a statement as it was issued. */
    public void issue(IncomeStatement statement) {
        MonthTerms terms = statement.terms();
        UUID by = tx.actor().userId();
        tx.handle()
                .execute(
                        "INSERT INTO income_statement (month, rate, bonus, target_fen, help_sell,"
                                + " issued_at, user_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        statement.month().toString(),
                        terms.rate(),
                        terms.bonus(),
                        terms.target().map(Money::fen).orElse(null),
                        terms.helpSell(),
                        tx.now().toEpochMilli(),
                        by);
        try (PreparedStatement insert =
                tx.connection()
                        .prepareStatement(
                                "INSERT INTO income_order (of_month, order_id, month, source,"
                                    + " model, sub_leader_id, at, sales_fen, given_fen, pieces,"
                                    + " missing, base_e4, bonus_e4, unearned) VALUES (?, ?, ?, ?,"
                                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Earned row : statement.rows()) {
                put(insert, statement.month(), row);
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
        tx.operations()
                .record(
                        "income.issue",
                        tx.newId(),
                        Arguments.none()
                                .with("month", statement.month().toString())
                                .with("total", statement.total().fen())
                                .with("rows", statement.rows().size()));
    }

    private static void put(PreparedStatement insert, YearMonth month, Earned row)
            throws SQLException {
        Earned.Pay pay = row.pay();
        Optional<UUID> subLeader = row.subLeader();
        insert.setString(1, row.of().toString());
        insert.setBytes(2, Bytes.of(row.name().id()));
        insert.setString(3, month.toString());
        insert.setString(4, row.source());
        insert.setString(5, row.model().name());
        insert.setBytes(6, subLeader.isPresent() ? Bytes.of(subLeader.get()) : null);
        insert.setLong(7, row.at().toEpochMilli());
        insert.setLong(8, pay.sales().fen());
        insert.setLong(9, pay.given().fen());
        insert.setInt(10, pay.pieces());
        insert.setInt(11, pay.missing());
        insert.setLong(12, pay.base());
        insert.setLong(13, pay.bonus());
        insert.setString(14, row.unearned().map(Unearned::name).orElse(null));
        insert.executeUpdate();
    }
}
