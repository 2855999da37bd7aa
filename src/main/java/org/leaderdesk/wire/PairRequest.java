package org.leaderdesk.wire;

/**
 * POST /v1/pair: a desk that never saw the host's certificate proves that it knows the code on the
 * host's screen.
 *
 * @param nonce 16 bytes made up for this one time, base64url
 * @param proof {@link Pairing#desk}, base64url
 */
public record PairRequest(String nonce, String proof) {}
