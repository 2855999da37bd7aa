package org.leaderdesk.domain.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.income.PayoutCheck.Difference;
import org.leaderdesk.domain.income.PayoutCheck.Why;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;

import java.util.List;
import java.util.Optional;

class PayoutCheckTest {

    private static SoldOrder order(String number, long paid, long refund, OrderState state) {
        SoldOrder order = Orders.order(1, Orders.OCTOBER.atDay(1), paid, refund, state);
        return new SoldOrder(
                new SoldOrder.Name(order.name().id(), Optional.of(number), "团", "1"),
                order.at(),
                order.subLeader(),
                order.source(),
                order.state(),
                order.amounts(),
                order.goods());
    }

    private static PayoutRow row(String number, long paid, long refund, long payout) {
        return new PayoutRow(number, money(paid), money(refund), money(payout));
    }

    private static Optional<Money> money(long fen) {
        return Optional.of(new Money(fen));
    }

    @Test
    void whatWasPaidLessWhatWasRefundedIsPaidOutAndEachDifferenceSaysWhy() {
        PayoutCheck check =
                PayoutCheck.of(
                        List.of(
                                row("A", 1_000, 300, 700),
                                row("B", 1_000, 0, 1_000),
                                row("C", 1_000, 0, 900),
                                row("D", 1_100, 0, 1_100),
                                row("E", 1_000, 100, 900),
                                row("X", 50, 0, 50)),
                        List.of(
                                order("A", 1_000, 300, OrderState.PAID),
                                order("B", 1_000, 0, OrderState.DELIVERED),
                                order("C", 1_000, 0, OrderState.PAID),
                                order("D", 1_000, 0, OrderState.PAID),
                                order("E", 1_000, 0, OrderState.PAID),
                                order("F", 1_000, 0, OrderState.PAID),
                                order("G", 1_000, 0, OrderState.UNPAID),
                                order("H", 1_000, 1_000, OrderState.REFUNDED)));
        assertThat(check.orders()).isEqualTo(6);
        assertThat(check.alike()).isEqualTo(2);
        assertThat(check.differences())
                .extracting(Difference::number, Difference::why)
                .containsExactly(
                        tuple("C", Why.FILE_SUM),
                        tuple("D", Why.PAID),
                        tuple("E", Why.REFUND),
                        tuple("F", Why.MISSING_IN_FILE),
                        tuple("X", Why.MISSING_IN_BOOK));
        assertThat(check.file()).isEqualTo(new Money(700 + 1_000 + 900 + 1_100 + 900 + 50));
        assertThat(check.book()).isEqualTo(new Money(700 + 5 * 1_000));
    }

    @Test
    void aPaymentAndItsRefundInTwoRowsAreOneOrder() {
        PayoutCheck check =
                PayoutCheck.of(
                        List.of(row("A", 1_000, 0, 1_000), row("A", 0, 300, -300)),
                        List.of(order("A", 1_000, 300, OrderState.PAID)));
        assertThat(check)
                .isEqualTo(new PayoutCheck(1, 1, new Money(700), new Money(700), List.of()));
    }

    @Test
    void aFileOfPayoutsAloneIsComparedByThem() {
        PayoutRow alone = new PayoutRow("A", Optional.empty(), Optional.empty(), money(600));
        PayoutCheck check =
                PayoutCheck.of(List.of(alone), List.of(order("A", 1_000, 300, OrderState.PAID)));
        assertThat(check.differences()).extracting(Difference::why).containsExactly(Why.PAYOUT);
    }
}
