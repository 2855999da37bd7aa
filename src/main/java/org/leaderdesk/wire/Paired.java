package org.leaderdesk.wire;

/**
 * The host knows the code too: from here on the desk trusts the certificate of this connection.
 *
 * @param proof {@link Pairing#host}, base64url
 */
public record Paired(String proof) {}
