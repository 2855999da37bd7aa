package org.leaderdesk.book.audit;

import java.util.Iterator;
import java.util.function.UnaryOperator;

/**
 * Chains audit rows: each row's MAC is HMAC-SHA256 under the DEVICE key over the MAC before it and
 * the row itself.
 *
 * <p>Protects against whoever has the book's files but no passcode: a row that was changed, put in,
 * taken out or moved breaks the chain where it stands, and rows cut off the end are missed by the
 * {@link AuditHead}. Does not protect against somebody who can sign in and writes a program of
 * their own (the DEVICE key is in every slot, so they can chain anew), nor against the whole folder
 * being put back to an earlier day; both show only once the head has travelled to the platform.
 */
public final class AuditChain {

    /** A row as the table has it. */
    public record Row(AuditEntry entry, ChainMac mac) {}

    private final UnaryOperator<byte[]> deviceMac;

    /**
     * @param deviceMac HMAC-SHA256 under the DEVICE key; {@code KeyRing::deviceMac}
     */
    public AuditChain(UnaryOperator<byte[]> deviceMac) {
        this.deviceMac = deviceMac;
    }

    /** The MAC of a row that follows the one with MAC {@code previous}. */
    public ChainMac next(ChainMac previous, AuditEntry entry) {
        byte[] row = entry.canonical();
        byte[] message = new byte[ChainMac.BYTES + row.length];
        System.arraycopy(previous.bytes(), 0, message, 0, ChainMac.BYTES);
        System.arraycopy(row, 0, message, ChainMac.BYTES, row.length);
        return ChainMac.of(deviceMac.apply(message));
    }

    /** Checks the whole trail, its rows in the order of {@code seq}, against the head. */
    public ChainVerdict verify(Iterator<Row> rows, AuditHead head) {
        ChainMac previous = ChainMac.START;
        long count = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            count++;
            if (row.entry().seq() != count || !next(previous, row.entry()).equals(row.mac())) {
                return new ChainVerdict.BrokenAt(count);
            }
            if (count == head.count() && !row.mac().equals(head.last())) {
                return new ChainVerdict.BrokenAt(count);
            }
            previous = row.mac();
        }
        if (count < head.count()) {
            return new ChainVerdict.TailCut(count, head.count());
        }
        return count == head.count()
                ? new ChainVerdict.Sound(count)
                : new ChainVerdict.MoreThanHead(count, head.count());
    }
}
