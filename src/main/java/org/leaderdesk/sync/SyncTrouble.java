package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a call to the platform, or a whole run, did not go through; nothing is lost by it. */
public final class SyncTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody answered: no network, no such host, a connection that broke. */
    public static final String UNREACHABLE = "unreachable";

    /** Somebody answered who is no platform, such as a hotel's sign-in page. */
    public static final String NO_PLATFORM = "no_platform";

    /** The book is with no platform. */
    public static final String NOT_ENROLLED = "not_enrolled";

    /** Whoever answered could not prove to be the platform. */
    public static final String CERTIFICATE = "certificate";

    /** What the desk has is not what the platform says it should have. */
    public static final String DRIFT = "drift";

    /** What a person should make of it. */
    public enum Kind {
        UNREACHABLE,
        NO_PLATFORM,
        CERTIFICATE,
        NOT_ENROLLED,
        ENROL_CODE,
        PAIRING_CODE,
        SIGNED_OFF,
        FORKED,
        UPGRADE,
        SLOW_DOWN,
        DRIFT,
        PLATFORM_FAILED;

        private static final Map<String, Kind> BY_CODE =
                Map.ofEntries(
                        Map.entry(SyncTrouble.UNREACHABLE, UNREACHABLE),
                        Map.entry(Code.UNAVAILABLE.text(), UNREACHABLE),
                        Map.entry(SyncTrouble.NO_PLATFORM, NO_PLATFORM),
                        Map.entry(SyncTrouble.CERTIFICATE, CERTIFICATE),
                        Map.entry(SyncTrouble.NOT_ENROLLED, NOT_ENROLLED),
                        Map.entry(SyncTrouble.DRIFT, DRIFT),
                        Map.entry(Code.ENROL_CODE_INVALID.text(), ENROL_CODE),
                        Map.entry(Code.PAIRING_INVALID.text(), PAIRING_CODE),
                        Map.entry(Code.DEVICE_REVOKED.text(), SIGNED_OFF),
                        Map.entry(Code.REFRESH_INVALID.text(), SIGNED_OFF),
                        Map.entry(Code.DEVICE_FORKED.text(), FORKED),
                        Map.entry(Code.SEQ_GAP.text(), FORKED),
                        Map.entry(Code.UPGRADE.text(), UPGRADE),
                        Map.entry(Code.SLOW_DOWN.text(), SLOW_DOWN));

        /** Of a code, also of one that a newer platform says. */
        public static Kind of(String code) {
            return BY_CODE.getOrDefault(code, PLATFORM_FAILED);
        }

        /** Whether trying again later by itself may help. */
        public boolean passes() {
            return this == UNREACHABLE
                    || this == NO_PLATFORM
                    || this == SLOW_DOWN
                    || this == PLATFORM_FAILED;
        }
    }

    private final String code;
    private final int retryAfterSeconds;

    public SyncTrouble(String code, String message, @Nullable Throwable cause) {
        this(code, message, 0, cause);
    }

    public SyncTrouble(Code code, String message) {
        this(code.text(), message, 0, null);
    }

    SyncTrouble(String code, String message, int retryAfterSeconds, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * What a failed call means. A line that breaks in the middle of TLS is a broken line: only what
     * is wrong with the certificate itself needs a person.
     */
    static SyncTrouble unreached(IOException thrown) {
        boolean unproved = thrown instanceof SSLPeerUnverifiedException;
        for (Throwable t = thrown.getCause(); t != null && !unproved; t = t.getCause()) {
            unproved = t instanceof CertificateException || t instanceof CertPathValidatorException;
        }
        return new SyncTrouble(
                unproved ? CERTIFICATE : UNREACHABLE, String.valueOf(thrown.getMessage()), thrown);
    }

    /** A {@link Code}'s text, one of the names above, or a newer platform's. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return Kind.of(code);
    }

    boolean is(Code other) {
        return code.equals(other.text());
    }

    /** What the platform asked to wait for. */
    Optional<Duration> retryAfter() {
        return retryAfterSeconds > 0
                ? Optional.of(Duration.ofSeconds(retryAfterSeconds))
                : Optional.empty();
    }
}
