package org.leaderdesk.wire;

/**
 * POST /v1/token.
 *
 * @param deviceId whose
 * @param refresh the token that was given last
 * @param proof Ed25519 over the refresh token's UTF-8 bytes by the device's key, base64url
 */
public record TokenRequest(String deviceId, String refresh, String proof) {

    @Override
    public String toString() {
        return "‹secret›";
    }
}
