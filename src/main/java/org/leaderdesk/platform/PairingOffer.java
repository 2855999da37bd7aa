package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.PairRequest;
import org.leaderdesk.wire.Paired;
import org.leaderdesk.wire.Pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The code that one more computer of the shop may pair by: one at a time, for ten minutes, and gone
 * after five wrong ones. Thread-safe.
 */
final class PairingOffer {

    private static final int WRONG_ONES = 5;

    private final Clock clock;
    private @Nullable Offer offer;

    PairingOffer(Clock clock) {
        this.clock = clock;
    }

    private record Offer(String desk, String host, Instant until, int left) {}

    /** Takes the place of the offer before. */
    synchronized void make(Pairing pairing) {
        Instant until = clock.instant().plus(Duration.ofSeconds(Pairing.SECONDS));
        offer = new Offer(pairing.desk(), pairing.host(), until, WRONG_ONES);
    }

    /**
     * @throws Denied PAIRING_INVALID where no code is offered, or another one
     */
    synchronized Paired answer(PairRequest request) {
        Offer now = offer;
        if (request.proof() == null) {
            throw Denied.of(Code.BAD_REQUEST, "a pairing has a proof");
        }
        if (now == null || !clock.instant().isBefore(now.until())) {
            offer = null;
            throw Denied.of(Code.PAIRING_INVALID, "no code is offered just now");
        }
        if (!Pairing.same(now.desk(), request.proof())) {
            int left = now.left() - 1;
            offer = left == 0 ? null : new Offer(now.desk(), now.host(), now.until(), left);
            throw Denied.of(Code.PAIRING_INVALID, "another code");
        }
        return new Paired(now.host());
    }
}
