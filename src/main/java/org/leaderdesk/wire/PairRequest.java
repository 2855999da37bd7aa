package org.leaderdesk.wire;

/**
 * POST /v1/pair: a desk that never saw the host's certificate proves that it knows the code on the
 * host's screen.
 *
 * @param proof {@link Pairing#desk}, base64url
 */
public record PairRequest(String proof) {}
