package org.leaderdesk.book;

import org.leaderdesk.domain.member.Consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What members allowed and took back: added, never changed. */
public final class ConsentTable {

    private final Transaction tx;

    ConsentTable(Transaction tx) {
        this.tx = tx;
    }

    /** What a person says now, of each purpose they were asked about. */
    public Map<Consent.Purpose, Consent> newest(UUID memberId) {
        Map<Consent.Purpose, Consent> newest = new EnumMap<>(Consent.Purpose.class);
        tx.handle()
                .createQuery(
                        "SELECT id, member_id, purpose, granted, how, at, user_id FROM consent"
                                + " WHERE member_id = ? ORDER BY at, id")
                .bind(0, memberId)
                .map((row, ctx) -> consent(row))
                .forEach(each -> newest.put(each.purpose(), each));
        return newest;
    }

    /**
     * Two rows turn out to be one person: what was said later counts for both. It is written again
     * for the row that stays, said when and to whom it was said.
     */
    void carryOver(UUID from, UUID into) {
        Map<Consent.Purpose, Consent> known = newest(into);
        for (Consent said : newest(from).values()) {
            Consent other = known.get(said.purpose());
            if (other == null || other.at().isBefore(said.at())) {
                add(
                        new Consent(
                                tx.newId(),
                                into,
                                said.purpose(),
                                said.granted(),
                                said.how(),
                                said.at(),
                                said.userId()));
            }
        }
    }

    /** Adds what somebody said. */
    public void add(Consent consent) {
        tx.handle()
                .execute(
                        "INSERT INTO consent (id, member_id, purpose, granted, how, at, user_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        consent.id(),
                        consent.memberId(),
                        consent.purpose().name(),
                        consent.granted(),
                        consent.how().name(),
                        consent.at(),
                        consent.userId());
        tx.operations()
                .record(
                        "consent.add",
                        consent.id(),
                        Arguments.none()
                                .with("member", consent.memberId())
                                .with("purpose", consent.purpose().name())
                                .with("granted", consent.granted() ? 1 : 0)
                                .with("how", consent.how().name())
                                .with("at", consent.at().toEpochMilli())
                                .with("by", consent.userId()));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Bytes.id(row.getBytes("id")),
                Bytes.id(row.getBytes("member_id")),
                Consent.Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("granted"),
                Consent.How.valueOf(row.getString("how")),
                Instant.ofEpochMilli(row.getLong("at")),
                Bytes.id(row.getBytes("user_id")));
    }
}
