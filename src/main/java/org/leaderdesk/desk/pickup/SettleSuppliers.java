package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.exchange.ListWorkbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What each supplier is to be paid for a round: for what came and was fit to hand over. */
public final class SettleSuppliers {

    private final Session session;

    public SettleSuppliers(Session session) {
        this.session = session;
    }

    /**
     * One variant.
     *
     * @param supplier empty where nobody said who brings it
     * @param arrived empty while nobody counted
     * @param shortPieces ordered pieces that did not come
     * @param cost of a piece; empty where unknown
     * @param toPay for what came fit; empty while nobody counted or the cost is unknown
     */
    public record Row(
            Optional<String> supplier,
            String name,
            int ordered,
            OptionalInt arrived,
            int shortPieces,
            int loss,
            Optional<Money> cost,
            Optional<Money> toPay) {}

    /**
     * One row a variant, by supplier.
     *
     * @throws Refused NOT_PERMITTED, ROUND_UNKNOWN
     */
    public List<Row> run(UUID roundId) {
        session.requireKeeper();
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                RecordArrival.receiving(tx, roundId).counts().stream()
                                        .sorted(
                                                Comparator.comparing(
                                                        count -> count.supplier().orElse("")))
                                        .map(count -> row(tx, count))
                                        .toList());
    }

    private static Row row(Transaction tx, ArrivalCount count) {
        Optional<Money> cost = tx.products().findVariant(count.variantId()).orElseThrow().cost();
        boolean counted = count.arrived().isPresent();
        return new Row(
                count.supplier(),
                count.name(),
                count.ordered(),
                count.arrived(),
                counted ? Math.max(0, -count.difference()) : 0,
                count.loss(),
                cost,
                counted
                        ? cost.map(
                                each ->
                                        new Money(
                                                Math.multiplyExact(
                                                        each.fen(), (long) count.usable())))
                        : Optional.empty());
    }

    /** What is to be paid in all, as far as it is known. */
    public static Money sum(List<Row> rows) {
        Money sum = Money.ZERO;
        for (Row row : rows) {
            sum = sum.plus(row.toPay().orElse(Money.ZERO));
        }
        return sum;
    }

    /**
     * Writes it as a spreadsheet.
     *
     * @param headings the sheet's name, then those of supplier, goods, ordered, arrived, short,
     *     loss, cost, to pay
     * @throws Refused NOT_PERMITTED, OUTPUT_ENDING, what {@link OutputFile#check} refuses,
     *     FILE_WRITE_FAILED
     */
    public void write(List<Row> rows, Path file, boolean overwrite, List<String> headings) {
        session.requireKeeper();
        OutputFile.checkWorkbook(file, overwrite);
        session.audit(AuditAction.EXPORT, "settlement", "variants", rows.size());
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(
                    List.of(
                            row.supplier().orElse(""),
                            row.name(),
                            row.ordered(),
                            row.arrived().isPresent() ? row.arrived().getAsInt() : "",
                            row.shortPieces(),
                            row.loss(),
                            row.cost().<Object>map(each -> each).orElse(""),
                            row.toPay().<Object>map(each -> each).orElse("")));
        }
        ListWorkbook.write(file, headings.getFirst(), headings.subList(1, headings.size()), cells);
    }
}
