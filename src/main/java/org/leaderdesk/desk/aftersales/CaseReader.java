package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseClock;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Offers;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.RefundCandidate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads cases with their orders, what was paid, and the rules, inside one transaction. */
final class CaseReader {

    private final Transaction tx;
    private final Instant now;
    private final CaseClock clock;
    private final Function<Filed, BrowseOrders.Row> rows;

    CaseReader(Transaction tx, Instant now, ZoneId zone) {
        this.tx = tx;
        this.now = now;
        this.clock = CaseRules.clock(tx, zone);
        this.rows = BrowseOrders.reading(tx);
    }

    /**
     * The case of an id.
     *
     * @throws Refused CASE_UNKNOWN
     */
    static AfterSalesCase found(Transaction tx, UUID id) {
        return tx.afterSales()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.CASE_UNKNOWN, id.toString()));
    }

    ListedCase listed(AfterSalesCase complaint) {
        BrowseOrders.Row row = rows.apply(filed(tx, complaint.line().orderId()));
        BrowseOrders.Line line =
                row.lines().stream()
                        .filter(each -> each.line().place() == complaint.line().place())
                        .findFirst()
                        .orElseThrow();
        return new ListedCase(complaint, row, line, clock.dues(complaint, now));
    }

    static Filed filed(Transaction tx, UUID orderId) {
        return tx.orders()
                .find(orderId)
                .orElseThrow(() -> new Refused(RefusalCode.ORDER_UNKNOWN, orderId.toString()));
    }

    /**
     * The line of an order.
     *
     * @throws Refused LINE_UNKNOWN
     */
    static OrderLine line(Order order, int place) {
        return order.lines().stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow(
                        () -> new Refused(RefusalCode.LINE_UNKNOWN, place, order.id().toString()));
    }

    /**
     * Stops words and pictures about somebody who was erased.
     *
     * @throws Refused CASE_OF_ERASED
     */
    static void requireKept(Transaction tx, Order order) {
        boolean erased =
                order.memberId().flatMap(tx.members()::find).map(Member::erased).orElse(false);
        if (erased) {
            throw new Refused(RefusalCode.CASE_OF_ERASED, order.joinNumber());
        }
    }

    /** What can be answered to a case. */
    Offers offers(AfterSalesCase complaint) {
        Order order = filed(tx, complaint.line().orderId()).order();
        int place = complaint.line().place();
        OrderLine line = line(order, place);
        Optional<Money> whole = RefundCandidate.cost(order, place, line.quantity());
        int factor = ReadRules.in(tx, Rule.COMPENSATION_MOST);
        Money paid = paidBeside(complaint);
        return new Offers(
                complaint.pieces(),
                RefundCandidate.cost(order, place, complaint.pieces()),
                order.charges().amount().map(amount -> refundable(order, amount, complaint)),
                whole.map(value -> notBelowZero(value.share(factor, 1).minus(paid))),
                CaseRules.percent(tx, complaint.reason()));
    }

    /** What was paid for an order, less what was paid back or is going to be, this case apart. */
    private Money refundable(Order order, Money amount, AfterSalesCase complaint) {
        Optional<UUID> own = complaint.plan().flatMap(CaseEvent::giveBackId);
        Money left = amount.minus(order.charges().refund());
        for (GiveBack each : tx.giveBack().ofOrder(order.id())) {
            if (each.kind() == GiveBack.Kind.REFUND
                    && each.isOpen()
                    && !own.equals(Optional.of(each.id()))) {
                left = left.minus(each.amount().orElse(Money.ZERO));
            }
        }
        return notBelowZero(left);
    }

    /** What other cases of the same line pay, in whichever way: it counts against the most. */
    private Money paidBeside(AfterSalesCase complaint) {
        Money sum = Money.ZERO;
        for (AfterSalesCase each : ofLine(tx, complaint.line())) {
            if (!each.id().equals(complaint.id())) {
                sum = sum.plus(counting(each).flatMap(Answer::amount).orElse(Money.ZERO));
            }
        }
        return sum;
    }

    static List<AfterSalesCase> ofLine(Transaction tx, LineId line) {
        return tx.afterSales().ofOrder(line.orderId()).stream()
                .filter(each -> each.line().equals(line))
                .toList();
    }

    /** The answer of a case that was not let go. */
    static Optional<Answer> counting(AfterSalesCase complaint) {
        boolean letGo =
                !complaint.isOpen()
                        && complaint.events().stream()
                                .filter(event -> event.step().closes())
                                .reduce((earlier, later) -> later)
                                .filter(event -> event.step() == Step.WITHDRAWN)
                                .isPresent();
        return letGo ? Optional.empty() : complaint.plan().flatMap(CaseEvent::answer);
    }

    private static Money notBelowZero(Money money) {
        return money.fen() < 0 ? Money.ZERO : money;
    }
}
