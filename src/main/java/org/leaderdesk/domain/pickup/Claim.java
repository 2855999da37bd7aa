package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.time.OrderTime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one line wants of a variant.
 *
 * @param pieces how many it wants
 * @param handed how many of them were handed over already, which nobody can take away
 * @param time when it was paid; empty where no file said
 */
public record Claim(
        LineId line, int pieces, int handed, Optional<OrderTime> time, String joinNumber) {

    private static final Comparator<Claim> BY_JOIN_NUMBER =
            Comparator.comparing(Claim::joinNumber, JoinNumber.ORDER)
                    .thenComparing(claim -> claim.line().orderId())
                    .thenComparing(claim -> claim.line().place());

    /**
     * First come first: by time of payment, if it is known to the second for all of them, since a
     * day's midnight would come before everybody who paid that day; else by join number.
     */
    static List<Claim> firstComeFirst(List<Claim> claims) {
        boolean timed = claims.stream().allMatch(Claim::isTimed);
        Comparator<Claim> order =
                timed
                        ? Comparator.comparing((Claim claim) -> claim.time().orElseThrow().at())
                                .thenComparing(BY_JOIN_NUMBER)
                        : BY_JOIN_NUMBER;
        return claims.stream().sorted(order).toList();
    }

    private boolean isTimed() {
        return time.filter(at -> at.precision() == OrderTime.Precision.SECOND).isPresent();
    }

    int open() {
        return pieces - handed;
    }
}
