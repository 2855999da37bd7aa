package org.leaderdesk.book;

import org.jdbi.v3.core.statement.PreparedBatch;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.Correction.Said;
import org.leaderdesk.domain.region.Correction.Whose;
import org.leaderdesk.domain.region.ReportPeriod;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a region's reports said of each leader, so that a later one can say what was different. It
 * is this book's own and does not travel; nothing for the history.
 */
public final class ReportedTable {

    private final Transaction tx;

    ReportedTable(Transaction tx) {
        this.tx = tx;
    }

    /** The last periods before a day that had a report of their own, the latest first. */
    public List<DayRange> before(ReportPeriod kind, LocalDate day, int most) {
        return tx.handle()
                .createQuery(
                        "SELECT DISTINCT from_day, to_day FROM reported_sum WHERE kind = ? AND"
                            + " to_day < ? AND reported_to = to_day ORDER BY to_day DESC LIMIT ?")
                .bind(0, kind.name())
                .bind(1, day.toString())
                .bind(2, most)
                .map(
                        (row, ctx) ->
                                new DayRange(
                                        LocalDate.parse(row.getString(1)),
                                        LocalDate.parse(row.getString(2))))
                .list();
    }

    /** What was said of a period last, by the reports that end before a day. */
    public Map<Whose, Said> said(ReportPeriod kind, DayRange period, LocalDate before) {
        Map<Whose, Said> said = new LinkedHashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT leader_id, area_id, orders, sales_fen FROM reported_sum WHERE"
                                + " kind = ? AND from_day = ? AND to_day = ? AND reported_to < ?"
                                + " ORDER BY reported_to, leader_id, area_id")
                .bind(0, kind.name())
                .bind(1, period.from().toString())
                .bind(2, period.to().toString())
                .bind(3, before.toString())
                .map(
                        (row, ctx) ->
                                said.put(
                                        new Whose(
                                                Bytes.id(row.getBytes(1)),
                                                Bytes.id(row.getBytes(2))),
                                        new Said(row.getLong(3), new Money(row.getLong(4)))))
                .list();
        return said;
    }

    /** Forgets what a report said, as it is made again. */
    public void forget(ReportPeriod kind, DayRange report) {
        tx.handle()
                .execute(
                        "DELETE FROM reported_sum WHERE kind = ? AND reported_to = ?",
                        kind.name(),
                        report.to().toString());
    }

    /** Keeps what a report says of a period: its own, or an earlier one that it corrects. */
    public void keep(ReportPeriod kind, DayRange report, DayRange period, Map<Whose, Said> said) {
        if (said.isEmpty()) {
            return;
        }
        try (PreparedBatch rows =
                tx.handle()
                        .prepareBatch(
                                "INSERT INTO reported_sum (kind, reported_to, from_day, to_day,"
                                        + " leader_id, area_id, orders, sales_fen) VALUES (?, ?, ?,"
                                        + " ?, ?, ?, ?, ?)")) {
            said.forEach(
                    (whose, sum) ->
                            rows.add(
                                    kind.name(),
                                    report.to().toString(),
                                    period.from().toString(),
                                    period.to().toString(),
                                    whose.leader(),
                                    whose.area(),
                                    sum.orders(),
                                    sum.sales().fen()));
            rows.execute();
        }
    }
}
