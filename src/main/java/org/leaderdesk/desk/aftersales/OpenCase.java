package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.product.FreshGoods;
import org.leaderdesk.domain.product.Product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens an after-sales case: a member complains about pieces of a line. Where so many complain
 * about the same goods of one round, all their open cases become a mass complaint (S124).
 */
public final class OpenCase {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Session session;

    public OpenCase(Session session) {
        this.session = session;
    }

    /**
     * What somebody complains about.
     *
     * @param pieces how many of the line
     * @param said what the member said; masked like every remark, may be blank
     */
    public record Complaint(LineId line, int pieces, Reason reason, PersonalText said) {}

    /**
     * Opens a case and starts its clock.
     *
     * @throws Refused ORDER_UNKNOWN, LINE_UNKNOWN, CASE_NOT_PAID, CASE_PIECES, CASE_OPEN_ALREADY,
     *     CASE_OF_ERASED, NO_REASON_FRESH, NO_REASON_OVER
     */
    public ListedCase run(Complaint complaint) {
        return session.book().write(session.who(), tx -> open(tx, complaint));
    }

    private ListedCase open(Transaction tx, Complaint complaint) {
        Order order = CaseReader.filed(tx, complaint.line().orderId()).order();
        OrderLine line = CaseReader.line(order, complaint.line().place());
        CaseReader.requireKept(tx, order);
        requirePaid(order, line);
        requirePieces(tx, order, line, complaint);
        if (complaint.reason() == Reason.NO_REASON) {
            requireReturnable(tx, order, line);
        }
        AfterSalesCase opened =
                new AfterSalesCase(
                        tx.newId(),
                        complaint.line(),
                        roundOf(tx, order),
                        complaint.pieces(),
                        complaint.reason(),
                        DigitRuns.masked(complaint.said()),
                        tx.now(),
                        tx.actor().userId(),
                        List.of());
        tx.afterSales().open(opened);
        opened.roundId().ifPresent(round -> noteMass(tx, round, line.variantId()));
        return new CaseReader(tx, session.clock().instant(), session.zone())
                .listed(CaseReader.found(tx, opened.id()));
    }

    private static void requirePaid(Order order, OrderLine line) {
        if (!order.status().state().isPicked()
                || order.charges().isRefunded()
                || line.cancelled()
                || line.quantity() <= 0) {
            throw new Refused(RefusalCode.CASE_NOT_PAID, order.joinNumber());
        }
    }

    /** No more pieces than the member has, and one open case a line. */
    private static void requirePieces(
            Transaction tx, Order order, OrderLine line, Complaint complaint) {
        int there = line.picked();
        for (PickupRound round : tx.rounds().ofGroupBuy(order.groupBuyId())) {
            there -= tx.shortages().piecesOf(round.id()).getOrDefault(complaint.line(), 0);
        }
        for (AfterSalesCase each : CaseReader.ofLine(tx, complaint.line())) {
            if (each.isOpen()) {
                throw new Refused(
                        RefusalCode.CASE_OPEN_ALREADY, order.joinNumber(), each.id().toString());
            }
            there -=
                    CaseReader.counting(each)
                            .filter(answer -> answer.kind() == Answer.Kind.REFUND)
                            .map(Answer::pieces)
                            .orElse(0);
        }
        if (complaint.pieces() < 1 || complaint.pieces() > there) {
            throw new Refused(
                    RefusalCode.CASE_PIECES,
                    order.joinNumber(),
                    Math.max(0, there),
                    complaint.pieces());
        }
    }

    /** R130: until the end of the seventh day after the goods were collected, fresh ones apart. */
    private void requireReturnable(Transaction tx, Order order, OrderLine line) {
        int days = ReadRules.in(tx, Rule.NO_REASON_DAYS);
        Product product =
                tx.products()
                        .findVariant(line.variantId())
                        .flatMap(variant -> tx.products().find(variant.productId()))
                        .orElseThrow();
        if (FreshGoods.isFresh(product, days)) {
            throw new Refused(RefusalCode.NO_REASON_FRESH, product.name());
        }
        Optional<Instant> collected = tx.handovers().lastOf(new LineId(order.id(), line.place()));
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        collected
                .map(at -> LocalDate.ofInstant(at, session.zone()))
                .filter(day -> today.isAfter(day.plusDays(days)))
                .ifPresent(
                        day -> {
                            throw new Refused(RefusalCode.NO_REASON_OVER, days, day.plusDays(days));
                        });
    }

    private static Optional<UUID> roundOf(Transaction tx, Order order) {
        return tx.rounds().ofGroupBuy(order.groupBuyId()).stream()
                .filter(round -> order.isPicked() && round.handsOut(order))
                .reduce((first, second) -> second)
                .map(PickupRound::id);
    }

    private static void noteMass(Transaction tx, UUID round, UUID variant) {
        List<AfterSalesCase> alike = tx.afterSales().openAbout(round, variant);
        if (alike.size() < ReadRules.in(tx, Rule.MASS_CASES)) {
            return;
        }
        for (AfterSalesCase each : alike) {
            if (!each.isMass()) {
                tx.afterSales()
                        .add(
                                each.id(),
                                new CaseEvent(
                                        tx.newId(),
                                        Step.MASS,
                                        Optional.empty(),
                                        Optional.empty(),
                                        NOTHING,
                                        tx.now(),
                                        tx.actor().userId()));
            }
        }
    }
}
