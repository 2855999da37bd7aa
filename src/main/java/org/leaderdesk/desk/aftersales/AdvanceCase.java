package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Offers;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Order;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Takes the next step of a case, or chooses its answer. A refund is then to be done in the selling
 * tool, which stays the till; the next import settles the case.
 */
public final class AdvanceCase {

    private final Session session;

    public AdvanceCase(Session session) {
        this.session = session;
    }

    /**
     * Says what happened. Letting a case go takes its refund back, and opening it again brings that
     * back.
     *
     * @param step any but PLANNED and MASS
     * @param note what to remember; masked like every remark, may be blank
     * @throws Refused CASE_UNKNOWN, CASE_CLOSED, CASE_NOT_CLOSED, CASE_IS_NO_MASS,
     *     CASE_REFUND_DONE, CASE_OF_ERASED
     */
    public ListedCase step(UUID id, Step step, PersonalText note) {
        if (step == Step.PLANNED || step == Step.MASS) {
            throw new IllegalArgumentException(step.name());
        }
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            AfterSalesCase complaint = CaseReader.found(tx, id);
                            Order order = order(tx, complaint, note);
                            if (complaint.isOpen() == (step == Step.REOPENED)) {
                                throw new Refused(
                                        complaint.isOpen()
                                                ? RefusalCode.CASE_NOT_CLOSED
                                                : RefusalCode.CASE_CLOSED,
                                        order.joinNumber());
                            }
                            if (step == Step.APOLOGISED && !complaint.isMass()) {
                                throw new Refused(RefusalCode.CASE_IS_NO_MASS, order.joinNumber());
                            }
                            if (step == Step.WITHDRAWN) {
                                takeBackRefund(tx, complaint, order);
                            } else if (step == Step.REOPENED) {
                                bringBackRefund(tx, complaint);
                            }
                            Optional<Answer> none = Optional.empty();
                            return add(tx, complaint, step, none, Optional.empty(), note);
                        });
    }

    /**
     * What is wished for.
     *
     * @param pieces of a refund or a replacement; empty for all of the case
     * @param amount of a compensation; empty for the proposed one
     */
    public record Wish(Answer.Kind kind, OptionalInt pieces, Optional<Money> amount) {}

    /**
     * Chooses the answer, in place of one chosen before.
     *
     * @throws Refused CASE_UNKNOWN, CASE_CLOSED, CASE_PIECES, CASE_REFUND_DONE,
     *     CASE_NOTHING_TO_REFUND, COMPENSATION_UNKNOWN, COMPENSATION_TOO_HIGH, CASE_OF_ERASED
     */
    public ListedCase answer(UUID id, Wish wish, PersonalText note) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            AfterSalesCase complaint = CaseReader.found(tx, id);
                            Order order = order(tx, complaint, note);
                            if (!complaint.isOpen()) {
                                throw new Refused(RefusalCode.CASE_CLOSED, order.joinNumber());
                            }
                            Offers offers = reader(tx).offers(complaint);
                            Answer answer = answer(tx, offers, wish, order);
                            takeBackRefund(tx, complaint, order);
                            Optional<UUID> toDo =
                                    answer.kind() == Answer.Kind.REFUND
                                            ? Optional.of(refund(tx, complaint, answer))
                                            : Optional.empty();
                            return add(
                                    tx, complaint, Step.PLANNED, Optional.of(answer), toDo, note);
                        });
    }

    private static Order order(Transaction tx, AfterSalesCase complaint, PersonalText note) {
        Order order = CaseReader.filed(tx, complaint.line().orderId()).order();
        if (!note.isBlank()) {
            CaseReader.requireKept(tx, order);
        }
        return order;
    }

    private static Answer answer(Transaction tx, Offers offers, Wish wish, Order order) {
        int pieces = wish.pieces().orElse(offers.pieces());
        if (pieces < 1 || pieces > offers.pieces()) {
            throw new Refused(RefusalCode.CASE_PIECES, order.joinNumber(), offers.pieces(), pieces);
        }
        return switch (wish.kind()) {
            case REPLACE -> new Answer(Answer.Kind.REPLACE, pieces, Optional.empty());
            case REFUND -> {
                Answer refund = offers.refund(pieces);
                if (refund.amount().filter(Money::isZero).isPresent()) {
                    throw new Refused(RefusalCode.CASE_NOTHING_TO_REFUND, order.joinNumber());
                }
                yield refund;
            }
            case COMPENSATE -> compensation(tx, offers, wish, order, pieces);
        };
    }

    private static Answer compensation(
            Transaction tx, Offers offers, Wish wish, Order order, int pieces) {
        Money most =
                offers.most()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.COMPENSATION_UNKNOWN,
                                                order.joinNumber()));
        Money amount =
                wish.amount()
                        .or(
                                () ->
                                        offers.all().stream()
                                                .filter(
                                                        each ->
                                                                each.kind()
                                                                        == Answer.Kind.COMPENSATE)
                                                .findFirst()
                                                .flatMap(Answer::amount))
                        .orElse(Money.ZERO);
        if (amount.fen() <= 0 || amount.compareTo(most) > 0) {
            throw new Refused(
                    RefusalCode.COMPENSATION_TOO_HIGH,
                    amount,
                    most,
                    ReadRules.in(tx, Rule.COMPENSATION_MOST));
        }
        return new Answer(Answer.Kind.COMPENSATE, pieces, Optional.of(amount));
    }

    private static Optional<GiveBack> refundOf(Transaction tx, AfterSalesCase complaint) {
        return complaint.plan().flatMap(CaseEvent::giveBackId).flatMap(tx.giveBack()::find);
    }

    /** What a person already did in the selling tool cannot be taken back here. */
    private static void takeBackRefund(Transaction tx, AfterSalesCase complaint, Order order) {
        refundOf(tx, complaint)
                .ifPresent(
                        refund -> {
                            switch (refund.state()) {
                                case TO_DO ->
                                        tx.giveBack().move(refund.id(), GiveBack.State.TAKEN_BACK);
                                case DONE, SEEN ->
                                        throw new Refused(
                                                RefusalCode.CASE_REFUND_DONE, order.joinNumber());
                                case TAKEN_BACK -> {}
                            }
                        });
    }

    private static void bringBackRefund(Transaction tx, AfterSalesCase complaint) {
        refundOf(tx, complaint)
                .filter(refund -> refund.state() == GiveBack.State.TAKEN_BACK)
                .ifPresent(refund -> tx.giveBack().move(refund.id(), GiveBack.State.TO_DO));
    }

    private static UUID refund(Transaction tx, AfterSalesCase complaint, Answer answer) {
        GiveBack refund =
                new GiveBack(
                        tx.newId(),
                        GiveBack.Kind.REFUND,
                        GiveBack.Cause.AFTER_SALES,
                        complaint.line().orderId(),
                        OptionalInt.of(complaint.line().place()),
                        answer.amount(),
                        GiveBack.State.TO_DO,
                        tx.now(),
                        Optional.empty());
        tx.giveBack().add(refund);
        return refund.id();
    }

    private ListedCase add(
            Transaction tx,
            AfterSalesCase complaint,
            Step step,
            Optional<Answer> answer,
            Optional<UUID> giveBack,
            PersonalText note) {
        tx.afterSales()
                .add(
                        complaint.id(),
                        new CaseEvent(
                                tx.newId(),
                                step,
                                answer,
                                giveBack,
                                DigitRuns.masked(note),
                                tx.now(),
                                tx.actor().userId()));
        return reader(tx).listed(CaseReader.found(tx, complaint.id()));
    }

    private CaseReader reader(Transaction tx) {
        return new CaseReader(tx, session.clock().instant(), session.zone());
    }
}
