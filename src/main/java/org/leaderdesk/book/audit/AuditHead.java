package org.leaderdesk.book.audit;

/**
 * Where the audit trail ended when somebody last said so: kept outside the table, in the key-slot
 * file and at the platform, so that rows cut off the table's end are missed.
 *
 * @param count how many rows there were
 * @param last the MAC of the last of them
 */
public record AuditHead(long count, ChainMac last) {

    public static final AuditHead NONE = new AuditHead(0, ChainMac.START);

    public AuditHead {
        if (count < 0) {
            throw new IllegalArgumentException("an audit trail has no " + count + " rows");
        }
    }
}
