package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.Pairing;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.Secrets;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gives out enrolment codes, and makes devices of those who know one. */
final class Enrolment {

    /** How long a code counts that a person passes on. */
    static final Duration VALID = Duration.ofHours(24);

    private static final int SECRET = 32;
    private static final int APP_VERSION_LENGTH = 60;

    private final Tx tx;
    private final Sealer sealer;
    private final SecureRandom random;
    private final Tokening tokening;
    private final long now;

    Enrolment(Tx tx, Sealer sealer, SecureRandom random, Tokening tokening, long now) {
        this.tx = tx;
        this.sealer = sealer;
        this.random = random;
        this.tokening = tokening;
        this.now = now;
    }

    EnrolCode code(String feed, DeviceRole role, List<String> points, Duration valid) {
        Feed of = Feed.of(tx, feed);
        if (of.isRegion() != (role == DeviceRole.REGIONAL_MANAGER)) {
            throw Denied.of(Code.BAD_REQUEST, "a region has managers, a leader has the others");
        }
        if (!points.isEmpty() && role != DeviceRole.PICKUP_STAFF) {
            throw Denied.of(Code.BAD_REQUEST, "points are for pickup staff");
        }
        if (!points.stream().allMatch(Base64Url::isId)) {
            throw Denied.of(Code.BAD_REQUEST, "a point is named by its id");
        }
        EnrolCode code =
                EnrolCode.made(
                        random,
                        Instant.ofEpochMilli(now).plus(valid).truncatedTo(ChronoUnit.SECONDS));
        tx.update(
                "INSERT INTO enrol_code (hash, feed, role, points, expires_at) VALUES (?, ?, ?, ?,"
                        + " ?)",
                hash(code.code()),
                feed,
                role.name(),
                Json.text(points),
                code.expires().toEpochMilli());
        return code;
    }

    /** It counts no more, where nobody used it. */
    void withdraw(String code) {
        tx.update("DELETE FROM enrol_code WHERE hash = ? AND used_at IS NULL", hash(code));
    }

    private byte[] hash(String code) {
        return sealer.hash("enrol\n" + Pairing.plain(code));
    }

    /** What a code is for. */
    private record Invitation(String feed, DeviceRole role, List<String> points) {}

    Enrolled enrol(EnrolRequest request) {
        check(request);
        byte[] pubkey = Base64Url.sent(request.devicePubkey());
        if (publicKey(pubkey).isEmpty()) {
            throw Denied.of(Code.BAD_REQUEST, "no Ed25519 key");
        }
        Invitation invitation = use(request.enrolCode());
        Feed feed = Feed.locked(tx, invitation.feed());
        Device device =
                new DeviceTable(tx)
                        .add(
                                feed.id(),
                                Base64Url.newId(random),
                                invitation.role(),
                                invitation.points(),
                                pubkey,
                                request.appVersion(),
                                now);
        boolean knowsFormer =
                request.formerDevice() != null
                        && new DeviceTable(tx).isOf(feed.id(), request.formerDevice());
        boolean leader = device.role() == DeviceRole.LEADER;
        Secrets all = secrets(feed, leader ? request.secrets() : null);
        Secrets secrets = leader ? all : new Secrets(all.code(), null);
        return new Enrolled(
                device.id(),
                device.letter(),
                feed.id(),
                feed.name(),
                device.role(),
                device.points(),
                secrets,
                tokening.first(tx, device, now),
                Protocol.SCHEMA,
                knowsFormer,
                now);
    }

    private static void check(EnrolRequest request) {
        boolean whole =
                request.enrolCode() != null
                        && request.devicePubkey() != null
                        && request.schema() != null
                        && request.appVersion() != null
                        && request.appVersion().length() <= APP_VERSION_LENGTH
                        && request.appVersion().indexOf('\0') < 0;
        if (!whole) {
            throw Denied.of(Code.BAD_REQUEST, "an enrolment is not whole");
        }
        if (request.schema().max() < Protocol.OLDEST_SCHEMA) {
            throw Denied.upgrade(Protocol.OLDEST_SCHEMA);
        }
    }

    private Invitation use(String code) {
        return tx.first(
                        "UPDATE enrol_code SET used_at = ? WHERE hash = ? AND used_at IS NULL AND"
                                + " expires_at > ? RETURNING feed, role, points",
                        row ->
                                new Invitation(
                                        row.getString(1),
                                        DeviceRole.valueOf(row.getString(2)),
                                        List.of(Json.read(row.getString(3), String[].class))),
                        now,
                        hash(code),
                        now)
                .orElseThrow(
                        () ->
                                Denied.of(
                                        Code.ENROL_CODE_INVALID,
                                        "the code is unknown, used or too old"));
    }

    /** The leader's secrets; made where no device brought its own yet. */
    Secrets secretsOf(Feed feed) {
        return secrets(feed, null);
    }

    /** The leader's secrets; the first device that knows both brings them, or they are made. */
    private Secrets secrets(Feed feed, @Nullable Secrets offered) {
        Optional<byte[]> sealed =
                tx.first(
                                "SELECT secrets FROM feed WHERE id = ?",
                                row -> Optional.ofNullable(row.getBytes(1)),
                                feed.id())
                        .orElseThrow();
        if (sealed.isPresent()) {
            return opened(feed, sealed.get());
        }
        Secrets all =
                isWhole(offered)
                        ? Objects.requireNonNull(offered)
                        : new Secrets(secret(), secret());
        tx.update(
                "UPDATE feed SET secrets = ? WHERE id = ?",
                sealer.seal(place(feed), Json.bytes(all)),
                feed.id());
        return all;
    }

    private Secrets opened(Feed feed, byte[] sealed) {
        return Json.read(sealer.open(place(feed), sealed), Secrets.class);
    }

    private static boolean isWhole(@Nullable Secrets secrets) {
        return secrets != null
                && secrets.code() != null
                && secrets.identity() != null
                && Base64Url.sent(secrets.code()).length == SECRET
                && Base64Url.sent(secrets.identity()).length == SECRET;
    }

    private String secret() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return Base64Url.of(secret);
    }

    private static String place(Feed feed) {
        return feed.id() + "\nsecrets";
    }

    static Optional<PublicKey> publicKey(byte[] encoded) {
        try {
            return Optional.of(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
