package org.leaderdesk.domain.aftersales;

import org.leaderdesk.domain.aftersales.Answer.Kind;
import org.leaderdesk.domain.money.Money;

import java.util.List;
import java.util.Optional;

/**
 * What can be answered to a case, and how much at most.
 *
 * @param pieces of the case
 * @param value what its pieces cost; empty where no file said
 * @param refundable at most so much can still be paid back in the selling tool; empty where nobody
 *     knows what was paid
 * @param most what may still be paid beside the goods (R128); empty where nobody knows what the
 *     line cost
 * @param percent of the pieces' value, what is proposed to be paid beside the goods
 */
public record Offers(
        int pieces,
        Optional<Money> value,
        Optional<Money> refundable,
        Optional<Money> most,
        int percent) {

    private static final int HUNDRED = 100;

    /** The three answers as they are proposed; without what cannot be offered. */
    public List<Answer> all() {
        Optional<Answer> compensate =
                value.map(worth -> worth.share(percent, HUNDRED))
                        .flatMap(wanted -> most.map(limit -> least(wanted, limit)))
                        .filter(amount -> amount.fen() > 0)
                        .map(amount -> new Answer(Kind.COMPENSATE, pieces, Optional.of(amount)));
        List<Answer> both =
                List.of(refund(pieces), new Answer(Kind.REPLACE, pieces, Optional.empty()));
        return compensate
                .map(third -> List.of(both.getFirst(), both.getLast(), third))
                .orElse(both);
    }

    /** Paying some of the pieces back, with what they cost as far as it can be paid back. */
    public Answer refund(int some) {
        Optional<Money> cost = value.map(worth -> worth.share(some, pieces));
        return new Answer(
                Kind.REFUND,
                some,
                cost.map(money -> refundable.map(left -> least(money, left)).orElse(money)));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
