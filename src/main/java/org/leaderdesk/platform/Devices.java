package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.Pairing;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The devices of leaders and regions: the codes they enrol with, the tokens they ask with, and who
 * is taken off. Any thread may ask. What is not taken is a {@link Denied}; where the database
 * fails, {@link StoreFailure}.
 */
public final class Devices {

    private final Store store;
    private final Sealer sealer;
    private final SetClock clock;
    private final SecureRandom random;
    private final Tokening tokening;

    Devices(Store store, Sealer sealer, SetClock clock, SecureRandom random, Meta meta) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
        this.random = random;
        this.tokening = new Tokening(meta, sealer, random);
    }

    /**
     * Makes a code for one device.
     *
     * @param feed the leader's or region's id
     * @param points of pickup staff: whose orders the device is sent; empty for all
     */
    public EnrolCode enrolCode(String feed, DeviceRole role, List<String> points) {
        return store.write(tx -> enrolment(tx).code(feed, role, points, Enrolment.VALID));
    }

    /**
     * Makes a code for one device of a shop whose own computer is the platform; it counts for the
     * ten minutes in which it pairs.
     *
     * @param before the code it takes the place of, which counts no more
     */
    public EnrolCode pairingCode(String leader, DeviceRole role, Optional<String> before) {
        Duration valid = Duration.ofSeconds(Pairing.SECONDS);
        return store.write(
                tx -> {
                    before.ifPresent(enrolment(tx)::withdraw);
                    return enrolment(tx).code(leader, role, List.of(), valid);
                });
    }

    /** A code for a leader's own desk. */
    public EnrolCode leaderCode(String leader) {
        return enrolCode(leader, DeviceRole.LEADER, List.of());
    }

    /**
     * A code for a desk at the counter.
     *
     * @param points ids of the pickup points whose orders it is sent; empty for all
     */
    public EnrolCode staffCode(String leader, List<String> points) {
        return enrolCode(leader, DeviceRole.PICKUP_STAFF, points);
    }

    /** A code for a region's manager. */
    public EnrolCode regionCode(String region) {
        return enrolCode(region, DeviceRole.REGIONAL_MANAGER, List.of());
    }

    /** POST /v1/devices. */
    public Enrolled enrol(EnrolRequest request) {
        return store.write(tx -> enrolment(tx).enrol(request));
    }

    /** Codes and secrets, in a transaction that is under way. */
    Enrolment enrolment(Tx tx) {
        return new Enrolment(tx, sealer, random, tokening, clock.millis());
    }

    /** POST /v1/token. */
    public Tokens token(TokenRequest request) {
        return store.write(tx -> tokening.next(tx, request, clock.millis()))
                .orElseThrow(
                        () ->
                                Denied.of(
                                        Code.DEVICE_REVOKED,
                                        "an old token was used: the device is taken off"));
    }

    /** The device of an access token. */
    public Device device(String access) {
        return store.read(tx -> tokening.device(tx, access, clock.millis()));
    }

    /**
     * The devices of a leader or a region, also those that were taken off.
     *
     * @param feed the leader's or region's id
     */
    public List<KnownDevice> of(String feed) {
        return store.read(tx -> new DeviceTable(tx).of(Feed.of(tx, feed).id()));
    }

    /**
     * Takes a device off: it is told so whatever it asks, also in the middle of a push.
     *
     * @throws Denied where there is no such device
     */
    public void revoke(String deviceId) {
        store.write(
                tx -> {
                    new DeviceTable(tx).revoke(deviceId, clock.millis());
                    return true;
                });
    }
}
