package org.leaderdesk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what desks keep for the platform: cursors, pages, access tokens. The key is in the
 * database, so that every instance knows what another one gave out.
 */
final class Signer {

    private final SecretKeySpec key;

    Signer(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * A text that only this platform can have made.
     *
     * @param kind of what: one kind does not count as another
     */
    String sign(String kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64Url.of(bytes) + "." + Base64Url.of(mac(kind, bytes));
    }

    /** What was signed; empty where this platform did not. */
    Optional<String> open(String kind, String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64Url.bytes(signed.substring(0, dot));
            byte[] mac = Base64Url.bytes(signed.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(kind, bytes))
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String kind, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
