package org.leaderdesk.book.audit;

import org.leaderdesk.domain.leader.Role;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One row of the audit trail. Holds no personal value, so that the trail may outlive an erasure.
 *
 * @param seq 1 for the first row of a book, and one more for each
 * @param at when, to the millisecond, as the table keeps it
 * @param user who did it
 * @param role as what
 * @param device on which desk
 * @param action what was done: a look, an export, a print, an erasure, a sign-in
 * @param purpose what for, as the person said; may be empty
 * @param objectKind what it was done to: members, orders; may be empty
 * @param objectCount to how many of them
 */
public record AuditEntry(
        long seq,
        Instant at,
        UUID user,
        Role role,
        UUID device,
        String action,
        String purpose,
        String objectKind,
        long objectCount) {

    private static final byte ENCODING = 1;

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The row as bytes, for its MAC. Every field stands behind its length, so that no two rows have
     * the same bytes: without lengths, text could be moved from one field to the next unseen.
     */
    byte[] canonical() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(160);
        out.write(ENCODING);
        put(out, number(seq));
        put(out, number(at.toEpochMilli()));
        put(out, id(user));
        put(out, text(role.name()));
        put(out, id(device));
        put(out, text(action));
        put(out, text(purpose));
        put(out, text(objectKind));
        put(out, number(objectCount));
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, byte[] field) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        out.writeBytes(field);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] id(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
