package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The devices of all feeds. */
final class DeviceTable {

    private static final String SELECT =
            "SELECT feed, id, letter, role, points, pubkey, revoked_at FROM device WHERE ";

    private final Tx tx;

    DeviceTable(Tx tx) {
        this.tx = tx;
    }

    /** A device and the key by which it proves who it is. */
    record Kept(Device device, byte[] pubkey, boolean revoked) {}

    /** All devices of a feed, also those that were taken off, in the order of their letters. */
    List<KnownDevice> of(String feed) {
        return tx.list(
                "SELECT id, letter, role, enrolled_at, revoked_at, (SELECT max(made_at) FROM"
                        + " refresh WHERE refresh.device = device.id) FROM device WHERE feed = ?"
                        + " ORDER BY length(letter), letter",
                row ->
                        new KnownDevice(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                moment(row, 6),
                                moment(row, 5)),
                feed);
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    /** A device of a feed, which is not taken off. */
    Device working(String feed, String id) {
        return tx.first(SELECT + "feed = ? AND id = ?", DeviceTable::read, feed, id)
                .filter(kept -> !kept.revoked())
                .map(Kept::device)
                .orElseThrow(DeviceTable::takenOff);
    }

    /** Whether a feed has or had a device. */
    boolean isOf(String feed, String id) {
        return tx.first(SELECT + "feed = ? AND id = ?", DeviceTable::read, feed, id).isPresent();
    }

    /** A device that asks for tokens; it knows its id and no more. */
    Kept asking(String id) {
        return tx.first(SELECT + "id = ?" + tx.dialect().forUpdate(), DeviceTable::read, id)
                .orElseThrow(() -> Denied.of(Code.REFRESH_INVALID, "unknown device"));
    }

    /** Enrols a device under the next letter of its feed, which is locked. */
    Device add(
            String feed,
            String id,
            DeviceRole role,
            List<String> points,
            byte[] pubkey,
            String appVersion,
            long now) {
        int before =
                tx.first("SELECT count(*) FROM device WHERE feed = ?", row -> row.getInt(1), feed)
                        .orElseThrow();
        Device device = new Device(feed, id, letter(before), role, points);
        tx.update(
                "INSERT INTO device (feed, id, letter, role, points, pubkey, app_version, seq,"
                        + " enrolled_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
                feed,
                id,
                device.letter(),
                role.name(),
                Json.text(points),
                pubkey,
                appVersion,
                now);
        return device;
    }

    /** A … Z, AA, AB … for the device after so many. */
    private static String letter(int before) {
        StringBuilder letter = new StringBuilder();
        for (int rest = before; rest >= 0; rest = rest / 26 - 1) {
            letter.insert(0, (char) ('A' + rest % 26));
        }
        return letter.toString();
    }

    /**
     * Takes a device off, with all its tokens; one that was taken off stays so since then.
     *
     * @throws Denied where there is no such device
     */
    void revoke(String id, long now) {
        int known =
                tx.update(
                        "UPDATE device SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?",
                        now,
                        id);
        if (known == 0) {
            throw Denied.of(Code.BAD_REQUEST, "there is no device " + id);
        }
        tx.update("DELETE FROM refresh WHERE device = ?", id);
    }

    /**
     * The number of a device's last mutation; -1 where the platform was restored since and cannot
     * know.
     *
     * @throws Denied where the device was taken off meanwhile
     */
    static long lastSeq(Tx tx, Device device) {
        return tx.first(
                        "SELECT seq FROM device WHERE feed = ? AND id = ? AND revoked_at IS NULL",
                        row -> row.getLong(1),
                        device.feed(),
                        device.id())
                .orElseThrow(DeviceTable::takenOff);
    }

    /**
     * Notes the number of a device's last mutation.
     *
     * @throws Denied where the device was taken off while its push was under way
     */
    static void advance(Tx tx, Device device, long seq) {
        int advanced =
                tx.update(
                        "UPDATE device SET seq = ? WHERE feed = ? AND id = ? AND revoked_at IS"
                                + " NULL",
                        seq,
                        device.feed(),
                        device.id());
        if (advanced == 0) {
            throw takenOff();
        }
    }

    private static Denied takenOff() {
        return Denied.of(Code.DEVICE_REVOKED, "the device was taken off");
    }

    private static Kept read(ResultSet row) throws SQLException {
        List<String> points = List.of(Json.read(row.getString(5), String[].class));
        Device device =
                new Device(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        DeviceRole.valueOf(row.getString(4)),
                        points);
        return new Kept(device, row.getBytes(6), moment(row, 7).isPresent());
    }
}
