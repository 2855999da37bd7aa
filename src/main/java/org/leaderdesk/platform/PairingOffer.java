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

    private record Offer(String code, Instant until, int left) {}

    /** Takes the place of the offer before. */
    synchronized void make(String code) {
        Instant until = clock.instant().plus(Duration.ofSeconds(Pairing.SECONDS));
        offer = new Offer(code, until, WRONG_ONES);
    }

    /**
     * Answers one that knows the code; each asking costs the host half a second.
     *
     * @param certificate the host's own, DER
     * @throws Denied PAIRING_INVALID where no code is offered, or another one
     */
    synchronized Paired answer(PairRequest request, byte[] certificate) {
        if (request.proof() == null || request.nonce() == null) {
            throw Denied.of(Code.BAD_REQUEST, "a pairing has a nonce and a proof");
        }
        byte[] nonce = Base64Url.sent(request.nonce());
        if (nonce.length != Pairing.NONCE) {
            throw Denied.of(Code.BAD_REQUEST, "a nonce has 16 bytes");
        }
        Offer now = offer;
        if (now == null || !clock.instant().isBefore(now.until())) {
            offer = null;
            throw Denied.of(Code.PAIRING_INVALID, "no code is offered just now");
        }
        Pairing pairing = Pairing.of(now.code(), certificate, nonce);
        if (!Pairing.same(pairing.desk(), request.proof())) {
            int left = now.left() - 1;
            offer = left == 0 ? null : new Offer(now.code(), now.until(), left);
            throw Denied.of(Code.PAIRING_INVALID, "another code");
        }
        return new Paired(pairing.host());
    }
}
