package org.leaderdesk.desk.income;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.PayoutCheck;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.PayoutRow;
import org.leaderdesk.domain.income.SoldOrder;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.PayoutFile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lays a payout statement of the selling tool beside the book. Nothing is written: the statement
 * says what was paid, and an order is only changed by an order file.
 */
public final class ComparePayouts {

    private final Session session;

    public ComparePayouts(Session session) {
        this.session = session;
    }

    /**
     * What came of it.
     *
     * @param columns as they were understood
     * @param missing a column without which there is nothing to compare
     * @param check empty where one is missing
     * @param unnumbered orders of the book of the same days that have no number to be found by
     * @param rejected the first cells that could not be read; their rows are left out
     * @param beyond how many more
     */
    public record Compared(
            String file,
            List<FileColumn<PayoutColumn>> columns,
            Optional<PayoutColumn> missing,
            Optional<PayoutCheck> check,
            int unnumbered,
            List<Rejection> rejected,
            int beyond) {}

    /**
     * Compares.
     *
     * @param said what a person says headers mean, empty of a column that is not to be read
     * @param month whose orders the file should have; without one those of the days from its first
     *     order to its last
     * @throws Refused NOT_PERMITTED, what {@link PayoutFile#read} refuses
     */
    public Compared run(
            Path file, Map<String, Optional<PayoutColumn>> said, Optional<YearMonth> month) {
        session.require(Role.LEADER);
        PayoutFile.Content content = new PayoutFile(file, session.zone(), said).read();
        Optional<PayoutColumn> missing = missing(content);
        List<SoldOrder> book =
                missing.isPresent()
                        ? List.of()
                        : session.book()
                                .read(session.who(), tx -> orders(tx, content.rows(), month));
        return new Compared(
                String.valueOf(file.getFileName()),
                content.columns(),
                missing,
                missing.isPresent()
                        ? Optional.empty()
                        : Optional.of(PayoutCheck.of(content.rows(), book)),
                (int) book.stream().filter(each -> each.name().number().isEmpty()).count(),
                content.rejected(),
                content.beyond());
    }

    /**
     * Refuses what there is nothing to compare of.
     *
     * @throws Refused COLUMN_MISSING (the file, the column, what it may be called)
     */
    public static PayoutCheck require(Compared compared) {
        return compared.check()
                .orElseThrow(
                        () -> {
                            List<String> names = PayoutFile.names(compared.missing().orElseThrow());
                            return new Refused(
                                    RefusalCode.COLUMN_MISSING,
                                    compared.file(),
                                    names.getFirst(),
                                    String.join(" ", names));
                        });
    }

    private static Optional<PayoutColumn> missing(PayoutFile.Content content) {
        List<PayoutColumn> known =
                content.columns().stream().flatMap(each -> each.is().stream()).toList();
        if (!known.contains(PayoutColumn.ORDER_NUMBER)) {
            return Optional.of(PayoutColumn.ORDER_NUMBER);
        }
        return known.size() > 1 ? Optional.empty() : Optional.of(PayoutColumn.PAYOUT);
    }

    private List<SoldOrder> orders(
            Transaction tx, List<PayoutRow> rows, Optional<YearMonth> month) {
        IncomeIn income = new IncomeIn(tx, session.zone());
        List<SoldOrder> named =
                income.figures().numbered(rows.stream().map(PayoutRow::number).toList());
        Map<UUID, SoldOrder> all = new LinkedHashMap<>();
        named.forEach(each -> all.put(each.name().id(), each));
        Comparator<SoldOrder> byTime = Comparator.comparing(SoldOrder::at);
        if (month.isPresent()) {
            income.orders(month.get()).forEach(each -> all.put(each.name().id(), each));
        } else if (!named.isEmpty()) {
            income.orders(
                            day(named.stream().min(byTime).orElseThrow()),
                            day(named.stream().max(byTime).orElseThrow()))
                    .forEach(each -> all.put(each.name().id(), each));
        }
        return List.copyOf(all.values());
    }

    private LocalDate day(SoldOrder order) {
        return LocalDate.ofInstant(order.at(), session.zone());
    }
}
