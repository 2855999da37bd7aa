package org.leaderdesk.sync;

import org.leaderdesk.book.keys.SharedSecrets;
import org.leaderdesk.domain.Release;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.Pairing;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.SchemaRange;
import org.leaderdesk.wire.Secrets;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a platform granted.
 *
 * @param deviceId what it calls this desk
 * @param letter the desk's own among the leader's
 * @param leaderId whose desk it is
 * @param role what it is sent
 * @param secrets those of the leader's desks, where they are others than the book's
 * @param knowsFormer whether this very platform knows the book's rows, from when it was another
 *     device of it
 * @param deviceSecrets what only this desk may know
 */
public record Enrolment(
        String deviceId,
        String letter,
        UUID leaderId,
        String leaderName,
        Role role,
        Optional<SharedSecrets> secrets,
        boolean knowsFormer,
        String deviceSecrets) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /**
     * Asks for it.
     *
     * @param code as it was given to a person: spaces and lower case do not matter
     * @param former what the desk was called before; empty where it was with no platform
     * @param own the book's own secrets, which a leader without any takes over; empty in a region's
     *     book, which has none
     */
    public static Enrolment ask(
            Remote remote, String code, Optional<String> former, Optional<SharedSecrets> own) {
        KeyPair key = DeviceSecrets.freshKey();
        Optional<Secrets> offered = own.map(Enrolment::offered);
        Enrolled enrolled =
                remote.enrol(
                        new EnrolRequest(
                                Pairing.plain(code),
                                DeviceSecrets.publicText(key),
                                Release.VERSION,
                                new SchemaRange(Protocol.OLDEST_SCHEMA, Protocol.SCHEMA),
                                offered.orElse(null),
                                former.orElse(null)));
        return new Enrolment(
                enrolled.deviceId(),
                enrolled.letter(),
                id(enrolled.leaderId()),
                enrolled.leaderName(),
                Role.valueOf(enrolled.role().name()),
                own.isEmpty() || offered.equals(Optional.of(enrolled.secrets()))
                        ? Optional.empty()
                        : Optional.of(shared(enrolled.secrets())),
                enrolled.knowsFormer(),
                DeviceSecrets.of(key, enrolled.tokens().refresh()).text());
    }

    private static Secrets offered(SharedSecrets own) {
        byte[] identity = own.identity();
        return new Secrets(
                BASE64.encodeToString(own.code()),
                identity == null ? null : BASE64.encodeToString(identity));
    }

    private static SharedSecrets shared(Secrets secrets) {
        String identity = secrets.identity();
        return new SharedSecrets(
                Base64.getUrlDecoder().decode(secrets.code()),
                identity == null ? null : Base64.getUrlDecoder().decode(identity));
    }

    private static UUID id(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "Enrolment[" + deviceId + " " + role + "]";
    }
}
