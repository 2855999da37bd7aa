package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Access tokens, signed and short-lived, and refresh tokens, which are used once: each use gives
 * the next. A token that comes again was copied, and the device is taken off with all its tokens.
 * But an answer may be lost on its way, and a desk be away for days: the token used last may come
 * again until somebody used the one it gave.
 */
final class Tokening {

    static final int ACCESS_SECONDS = 15 * 60;

    private static final String ACCESS = "access";
    private static final int REFRESH_BYTES = 32;

    private final Signer signer;
    private final Sealer sealer;
    private final SecureRandom random;

    Tokening(Meta meta, Sealer sealer, SecureRandom random) {
        this.signer = new Signer(meta.signing());
        this.sealer = sealer;
        this.random = random;
    }

    /** A refresh token that was given out. */
    private record Refresh(String device, Optional<Long> replacedAt, Optional<byte[]> successor) {}

    /**
     * The device of an access token.
     *
     * @throws Denied where it is none, or too old, or the device was taken off
     */
    Device device(Tx tx, String access, long now) {
        String[] words =
                signer.open(ACCESS, access)
                        .map(text -> text.split(" ", 3))
                        .filter(each -> each.length == 3)
                        .orElseThrow(() -> invalid("no token of this platform"));
        if (Long.parseLong(words[2]) <= now) {
            throw invalid("the token is too old");
        }
        return new DeviceTable(tx).working(words[0], words[1]);
    }

    private static Denied invalid(String message) {
        return Denied.of(Code.TOKEN_INVALID, message);
    }

    Tokens first(Tx tx, Device device, long now) {
        return issue(tx, device, newRefresh(), now);
    }

    private String newRefresh() {
        byte[] bytes = new byte[REFRESH_BYTES];
        random.nextBytes(bytes);
        return Base64Url.of(bytes);
    }

    private Tokens issue(Tx tx, Device device, String refresh, long now) {
        tx.update(
                "INSERT INTO refresh (hash, device, made_at) VALUES (?, ?, ?)",
                hash(refresh),
                device.id(),
                now);
        long until = now + ACCESS_SECONDS * 1000L;
        return new Tokens(
                signer.sign(ACCESS, device.feed() + " " + device.id() + " " + until),
                ACCESS_SECONDS,
                refresh);
    }

    private byte[] hash(String refresh) {
        return sealer.hash("refresh\n" + refresh);
    }

    /**
     * The next pair for a refresh token; empty where the token was used before, and the device is
     * taken off with it.
     *
     * @throws Denied where the token is unknown or the proof is not the device's; nothing changes
     */
    Optional<Tokens> next(Tx tx, TokenRequest request, long now) {
        if (request.deviceId() == null || request.refresh() == null || request.proof() == null) {
            throw Denied.of(Code.BAD_REQUEST, "device_id, refresh, proof");
        }
        DeviceTable devices = new DeviceTable(tx);
        DeviceTable.Kept kept = devices.asking(request.deviceId());
        if (!isProof(kept.pubkey(), request)) {
            throw Denied.of(Code.REFRESH_INVALID, "the proof is not the device's");
        }
        if (kept.revoked()) {
            return Optional.empty();
        }
        byte[] hash = hash(request.refresh());
        Refresh refresh =
                find(tx, hash)
                        .filter(each -> each.device().equals(request.deviceId()))
                        .orElseThrow(() -> Denied.of(Code.REFRESH_INVALID, "unknown token"));
        if (refresh.replacedAt().isPresent() && !mayRepeat(tx, refresh)) {
            devices.revoke(request.deviceId(), now);
            return Optional.empty();
        }
        // Who has the lost one all the same has a copy: it stays known as one that was replaced.
        refresh.successor()
                .ifPresent(
                        lost ->
                                tx.update(
                                        "UPDATE refresh SET replaced_at = ? WHERE hash = ?",
                                        now,
                                        lost));
        String next = newRefresh();
        tx.update(
                "UPDATE refresh SET replaced_at = coalesce(replaced_at, ?), successor = ? WHERE"
                        + " hash = ?",
                now,
                hash(next),
                hash);
        return Optional.of(issue(tx, kept.device(), next, now));
    }

    private static Optional<Refresh> find(Tx tx, byte[] hash) {
        return tx.first(
                "SELECT device, replaced_at, successor FROM refresh WHERE hash = ?",
                Tokening::read,
                hash);
    }

    private static Refresh read(ResultSet row) throws SQLException {
        long at = row.getLong(2);
        Optional<Long> replacedAt = row.wasNull() ? Optional.empty() : Optional.of(at);
        return new Refresh(row.getString(1), replacedAt, Optional.ofNullable(row.getBytes(3)));
    }

    private static boolean mayRepeat(Tx tx, Refresh refresh) {
        return refresh.successor()
                .flatMap(hash -> find(tx, hash))
                .map(next -> next.replacedAt().isEmpty())
                .orElse(false);
    }

    private static boolean isProof(byte[] pubkey, TokenRequest request) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(Enrolment.publicKey(pubkey).orElseThrow());
            signature.update(request.refresh().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64Url.sent(request.proof()));
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
