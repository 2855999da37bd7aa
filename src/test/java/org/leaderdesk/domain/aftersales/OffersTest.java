package org.leaderdesk.domain.aftersales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.aftersales.Answer.Kind;
import org.leaderdesk.domain.money.Money;

import java.util.List;
import java.util.Optional;

/** What is proposed: never more than was paid, and never more than may be paid. */
class OffersTest {

    private static Optional<Money> fen(long fen) {
        return Optional.of(new Money(fen));
    }

    private static List<Kind> kinds(Offers offers) {
        return offers.all().stream().map(Answer::kind).toList();
    }

    @Test
    void threeAnswersWithTheirAmounts() {
        Offers offers = new Offers(2, fen(2000), fen(5000), fen(9000), 30);
        assertEquals(List.of(Kind.REFUND, Kind.REPLACE, Kind.COMPENSATE), kinds(offers));
        assertEquals(fen(2000), offers.all().getFirst().amount());
        assertEquals(Optional.empty(), offers.all().get(1).amount());
        assertEquals(fen(600), offers.all().getLast().amount());
        assertEquals(fen(1000), offers.refund(1).amount());
    }

    @Test
    void noMoreThanWasPaidAndThanMayBePaid() {
        Offers offers = new Offers(1, fen(2000), fen(1500), fen(400), 100);
        assertEquals(fen(1500), offers.refund(1).amount());
        assertEquals(fen(400), offers.all().getLast().amount());
    }

    @Test
    void whatCannotBeKnownIsNotProposed() {
        Offers unpriced = new Offers(1, Optional.empty(), fen(1500), Optional.empty(), 100);
        assertEquals(List.of(Kind.REFUND, Kind.REPLACE), kinds(unpriced));
        assertEquals(Optional.empty(), unpriced.refund(1).amount());
        assertEquals(
                List.of(Kind.REFUND, Kind.REPLACE),
                kinds(new Offers(1, fen(2000), fen(2000), fen(6000), 0)));
    }
}
