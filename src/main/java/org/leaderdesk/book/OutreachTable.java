package org.leaderdesk.book;

import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.Segment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** To whom somebody wrote in private, and what came of it. */
public final class OutreachTable {

    private static final String SELECT =
            "SELECT id, member_id, at, user_id, segment, wording, held_out, result FROM outreach";

    private final Transaction tx;

    OutreachTable(Transaction tx) {
        this.tx = tx;
    }

    public Optional<Contact> find(UUID id) {
        return tx.handle()
                .createQuery(SELECT + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> contact(row))
                .findOne();
    }

    /** Everything since a moment, the earliest first. */
    public List<Contact> since(Instant moment) {
        return tx.handle()
                .createQuery(SELECT + " WHERE at >= ? ORDER BY at, id")
                .bind(0, moment.toEpochMilli())
                .map((row, ctx) -> contact(row))
                .list();
    }

    /** What was written to a member, under every row that was merged into theirs. */
    public List<Contact> of(UUID member) {
        return tx.handle()
                .createQuery(
                        SELECT
                                + " WHERE member_id = :member OR member_id IN (SELECT id FROM"
                                + " member WHERE merged_into = :member) ORDER BY at, id")
                .bind("member", member)
                .map((row, ctx) -> contact(row))
                .list();
    }

    /**
     * When somebody last wrote to each member since a moment; held-out ones were not written to.
     */
    public Map<UUID, Instant> lastSince(Instant moment) {
        Map<UUID, Instant> last = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT coalesce(m.merged_into, m.id), max(o.at) FROM outreach o CROSS"
                                + " JOIN member m ON m.id = o.member_id WHERE o.at >= ? AND"
                                + " o.held_out = 0 GROUP BY 1")
                .bind(0, moment.toEpochMilli())
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        Instant.ofEpochMilli(row.getLong(2))))
                .forEach(each -> last.put(each.getKey(), each.getValue()));
        return last;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                Bytes.id(row.getBytes("id")),
                Bytes.id(row.getBytes("member_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                Bytes.id(row.getBytes("user_id")),
                Segment.valueOf(row.getString("segment")),
                row.getString("wording"),
                row.getBoolean("held_out"),
                Optional.ofNullable(row.getString("result")).map(Contact.Result::valueOf));
    }

    /** Somebody wrote, or was left out. */
    public void add(Contact contact) {
        tx.handle()
                .execute(
                        "INSERT INTO outreach (id, member_id, at, user_id, segment, wording,"
                                + " held_out, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        contact.id(),
                        contact.member(),
                        contact.at().toEpochMilli(),
                        contact.userId(),
                        contact.segment().name(),
                        contact.wording(),
                        contact.heldOut(),
                        contact.result().map(Contact.Result::name).orElse(null));
        tx.operations()
                .record(
                        "outreach.add",
                        contact.id(),
                        Arguments.none()
                                .with("member", contact.member())
                                .with("segment", contact.segment().name())
                                .with("wording", contact.wording())
                                .with("held_out", contact.heldOut() ? 1 : 0));
    }

    /** What came of it. */
    public void result(UUID id, Contact.Result result) {
        tx.handle().execute("UPDATE outreach SET result = ? WHERE id = ?", result.name(), id);
        tx.operations()
                .record("outreach.result", id, Arguments.none().with("result", result.name()));
    }
}
