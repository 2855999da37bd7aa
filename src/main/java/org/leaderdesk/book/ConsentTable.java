package org.leaderdesk.book;

import org.leaderdesk.domain.member.Consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What members allowed and took back: added, never changed. */
public final class ConsentTable {

    private static final String SELECT =
            "SELECT id, member_id, purpose, granted, how, at, user_id, notice, seen FROM consent";

    private final Transaction tx;

    ConsentTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * What a person says now, of each purpose they were asked about: of what was said last on any
     * desk, not knowing of each other, a withdrawal counts, else the later.
     */
    public Map<Consent.Purpose, Consent> newest(UUID memberId) {
        List<Said> all =
                tx.handle()
                        .createQuery(SELECT + " WHERE member_id = ? ORDER BY at, id")
                        .bind(0, memberId)
                        .map((row, ctx) -> said(row))
                        .list();
        Map<Consent.Purpose, Consent> newest = new EnumMap<>(Consent.Purpose.class);
        for (Consent each : standing(all)) {
            newest.merge(each.purpose(), each, ConsentTable::counting);
        }
        return newest;
    }

    /** Everything a person ever said, the earliest first. */
    public List<Consent> of(UUID memberId) {
        return tx.handle()
                .createQuery(SELECT + " WHERE member_id = ? ORDER BY at, id")
                .bind(0, memberId)
                .map((row, ctx) -> consent(row))
                .list();
    }

    /**
     * What everybody who was asked about a purpose says now, by the same rule; whether they allowed
     * it.
     */
    public Map<UUID, Boolean> saying(Consent.Purpose purpose) {
        List<Said> all =
                tx.handle()
                        .createQuery(SELECT + " WHERE purpose = ? ORDER BY at, id")
                        .bind(0, purpose.name())
                        .map((row, ctx) -> said(row))
                        .list();
        Map<UUID, Consent> newest = new HashMap<>();
        for (Consent each : standing(all)) {
            newest.merge(each.memberId(), each, ConsentTable::counting);
        }
        Map<UUID, Boolean> saying = new HashMap<>();
        newest.forEach((member, consent) -> saying.put(member, consent.granted()));
        return saying;
    }

    private static List<Consent> standing(List<Said> all) {
        Set<UUID> answered = new HashSet<>();
        all.forEach(each -> answered.addAll(each.seen()));
        return all.stream()
                .map(Said::consent)
                .filter(each -> !answered.contains(each.id()))
                .toList();
    }

    private static Consent counting(Consent before, Consent later) {
        return before.granted() || !later.granted() ? later : before;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(consent(row), Bytes.ids(row.getBytes("seen")));
    }

    /** What was said, and what of the same purpose had been said before as far as its desk knew. */
    private record Said(Consent consent, List<UUID> seen) {}

    /** What has been said about a purpose and not been answered by anything since. */
    private List<UUID> standing(UUID memberId, Consent.Purpose purpose) {
        return tx.handle()
                .createQuery(
                        "SELECT id FROM consent c WHERE member_id = :member AND purpose = :purpose"
                                + " AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.member_id ="
                                + " :member AND n.purpose = :purpose AND instr(n.seen, c.id) > 0)"
                                + " ORDER BY id")
                .bind("member", memberId)
                .bind("purpose", purpose.name())
                .mapTo(UUID.class)
                .list();
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
                                said.userId(),
                                said.notice()));
            }
        }
    }

    /** Adds what somebody said. */
    public void add(Consent consent) {
        List<UUID> seen = standing(consent.memberId(), consent.purpose());
        tx.handle()
                .execute(
                        "INSERT INTO consent (id, member_id, purpose, granted, how, at, user_id,"
                                + " notice, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        consent.id(),
                        consent.memberId(),
                        consent.purpose().name(),
                        consent.granted(),
                        consent.how().name(),
                        consent.at(),
                        consent.userId(),
                        consent.notice().orElse(null),
                        Bytes.of(seen));
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
                                .with("by", consent.userId())
                                .with("notice", consent.notice().orElse(null)));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Bytes.id(row.getBytes("id")),
                Bytes.id(row.getBytes("member_id")),
                Consent.Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("granted"),
                Consent.How.valueOf(row.getString("how")),
                Instant.ofEpochMilli(row.getLong("at")),
                Bytes.id(row.getBytes("user_id")),
                Optional.ofNullable(row.getString("notice")));
    }
}
