package org.leaderdesk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * What only this desk knows of its enrolment, sealed in the book.
 *
 * @param key the device's Ed25519 private key, PKCS 8, base64url
 * @param refresh the refresh token given last
 */
record DeviceSecrets(String key, String refresh) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURVE = "Ed25519";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A key made for one device. */
    static KeyPair freshKey() {
        try {
            return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    static DeviceSecrets of(KeyPair key, String refresh) {
        return new DeviceSecrets(BASE64.encodeToString(key.getPrivate().getEncoded()), refresh);
    }

    static String publicText(KeyPair key) {
        return BASE64.encodeToString(key.getPublic().getEncoded());
    }

    DeviceSecrets with(String nextRefresh) {
        return new DeviceSecrets(key, nextRefresh);
    }

    /** Proves by the refresh token that it is this device that asks. */
    String proof() {
        try {
            Signature signature = Signature.getInstance(CURVE);
            signature.initSign(
                    KeyFactory.getInstance(CURVE)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(key))));
            signature.update(refresh.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the device's key does not sign", e);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON", e);
        }
    }

    static DeviceSecrets of(String text) {
        try {
            return JSON.readValue(text, DeviceSecrets.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a broken enrolment", e);
        }
    }

    @Override
    public String toString() {
        return "‹secret›";
    }
}
