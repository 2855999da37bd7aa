package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Members; their personal values sealed under two classes, opened as far as the keys reach. */
public final class MemberTable {

    private static final String COLUMNS =
            "SELECT id, unsure, estate_id, address_open, registered_at, erased_at,"
                    + " sealed_counter, sealed_contact FROM member";

    private final Transaction tx;
    private final SealedCards cards;

    MemberTable(Transaction tx) {
        this.tx = tx;
        this.cards = new SealedCards(tx.ring());
    }

    public Optional<Member> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> member(row))
                .findOne();
    }

    /** The row that stands for a person: itself, or the one it was merged into. */
    public Optional<UUID> standing(UUID id) {
        return tx.handle()
                .createQuery("SELECT coalesce(merged_into, id) FROM member WHERE id = ?")
                .bind(0, id)
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * Finds the same person again.
     *
     * @param identity what identifies a person: a phone, a customer number; keyed before it is
     *     looked up, so that the book never holds it
     */
    public Optional<UUID> findByIdentity(String identity) {
        return tx.handle()
                .createQuery("SELECT coalesce(merged_into, id) FROM member WHERE identity_key = ?")
                .bind(0, tx.ring().identityKey(identity))
                .mapTo(UUID.class)
                .findOne();
    }

    /** The keyed hash of what identifies somebody, to compare with what rows hold. */
    public byte[] key(String identity) {
        return tx.ring().identityKey(identity);
    }

    /** Members after one id, at most so many; merged ones are not listed. */
    public List<Member> page(@Nullable UUID after, int limit) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE merged_into IS NULL AND id > ? ORDER BY id LIMIT ?")
                .bind(0, after == null ? new byte[0] : Bytes.of(after))
                .bind(1, limit)
                .map((row, ctx) -> member(row))
                .list();
    }

    /** Members whom a person must settle: unsure who it is, or where they live. */
    public List<Member> toSettle() {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE (unsure = 1 OR address_open = 1)"
                                + " AND merged_into IS NULL AND erased_at IS NULL ORDER BY id")
                .map((row, ctx) -> member(row))
                .list();
    }

    /** How many {@link #toSettle} would find; nobody's card is opened for it. */
    public int toSettleCount() {
        return tx.handle()
                .createQuery(
                        "SELECT count(*) FROM member WHERE (unsure = 1 OR address_open = 1)"
                                + " AND merged_into IS NULL AND erased_at IS NULL")
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Walks the members in id order as the counter sees them, for the search index: only counter
     * cards are opened, because opening is most of the cost.
     *
     * @param after only those after this id; null for all
     * @param upTo only those up to this id; null for all
     */
    public void forEachAtCounter(
            @Nullable UUID after, @Nullable UUID upTo, Consumer<AtCounter> consumer) {
        try (PreparedStatement walk =
                tx.connection()
                        .prepareStatement(
                                "SELECT id, estate_id, sealed_counter FROM member WHERE id > ? AND"
                                        + " (? IS NULL OR id <= ?) AND merged_into IS NULL AND"
                                        + " erased_at IS NULL ORDER BY id")) {
            walk.setBytes(1, after == null ? new byte[0] : Bytes.of(after));
            walk.setBytes(2, upTo == null ? null : Bytes.of(upTo));
            walk.setBytes(3, upTo == null ? null : Bytes.of(upTo));
            try (ResultSet row = walk.executeQuery()) {
                while (row.next()) {
                    UUID id = Bytes.id(row.getBytes(1));
                    consumer.accept(
                            new AtCounter(
                                    id,
                                    Optional.ofNullable(Bytes.idOrNull(row.getBytes(2))),
                                    cards.openCounter(id, row.getBytes(3))));
                }
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** A member as the counter sees one. */
    public record AtCounter(UUID id, Optional<UUID> estateId, CounterCard card) {}

    /** Ids that cut the members into so many parts of about one size, to be read side by side. */
    public List<UUID> cuts(int parts) {
        long count = count();
        List<UUID> cuts = new ArrayList<>();
        for (int i = 1; i < parts; i++) {
            tx.handle()
                    .createQuery("SELECT id FROM member ORDER BY id LIMIT 1 OFFSET ?")
                    .bind(0, count * i / parts)
                    .mapTo(UUID.class)
                    .findOne()
                    .ifPresent(cuts::add);
        }
        return cuts;
    }

    /** A new member. */
    public void insert(Member member, Optional<String> identity) {
        byte[] counter = cards.seal(member.id(), member.counter());
        byte[] contact = cards.seal(member.id(), member.contact().orElse(ContactCard.BLANK));
        tx.handle()
                .createUpdate(
                        "INSERT INTO member (id, identity_key, unsure, estate_id, address_open,"
                                + " registered_at, sealed_counter, sealed_contact)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, member.id())
                .bind(1, identity.map(tx.ring()::identityKey).orElse(null))
                .bind(2, member.unsure())
                .bind(3, member.estateId())
                .bind(4, member.addressOpen())
                .bind(5, member.registeredAt())
                .bind(6, counter)
                .bind(7, contact)
                .execute();
        tx.operations()
                .record(
                        "member.create",
                        member.id(),
                        Arguments.none()
                                .with("unsure", member.unsure() ? 1 : 0)
                                .with("estate", member.estateId().orElse(null))
                                .with("address_open", member.addressOpen() ? 1 : 0)
                                .with("registered", member.registeredAt().toEpochMilli()),
                        counter,
                        contact);
    }

    /** Writes what a later file or a person knows better. */
    public void update(Member member) {
        byte[] counter = cards.seal(member.id(), member.counter());
        byte[] contact = member.contact().map(card -> cards.seal(member.id(), card)).orElse(null);
        tx.handle()
                .createUpdate(
                        "UPDATE member SET unsure = ?, estate_id = ?, address_open = ?,"
                                + " registered_at = ?, sealed_counter = ?,"
                                + " sealed_contact = coalesce(?, sealed_contact)"
                                + " WHERE id = ? AND erased_at IS NULL")
                .bind(0, member.unsure())
                .bind(1, member.estateId())
                .bind(2, member.addressOpen())
                .bind(3, member.registeredAt())
                .bind(4, counter)
                .bind(5, contact)
                .bind(6, member.id())
                .execute();
        tx.operations()
                .record(
                        "member.change",
                        member.id(),
                        Arguments.none()
                                .with("unsure", member.unsure() ? 1 : 0)
                                .with("estate", member.estateId().orElse(null))
                                .with("address_open", member.addressOpen() ? 1 : 0)
                                .with("registered", member.registeredAt().toEpochMilli()),
                        counter,
                        contact);
    }

    /**
     * Hashes anew by what a person is known, once the secret of the hash is another.
     *
     * @param identity as to {@link #findByIdentity}
     */
    public void rekey(UUID id, String identity) {
        byte[] key = tx.ring().identityKey(identity);
        tx.handle()
                .execute(
                        "UPDATE member SET identity_key = ? WHERE id = ? AND identity_key IS NOT"
                            + " NULL AND NOT EXISTS (SELECT 1 FROM member o WHERE o.identity_key ="
                            + " ?)",
                        key,
                        id,
                        key);
        tx.operations().record("member.rekey", id, Arguments.none());
    }

    /** Two rows turn out to be one person: the orders go over, the first stays as an alias. */
    public void merge(UUID from, UUID into) {
        tx.handle().execute("UPDATE orders SET member_id = ? WHERE member_id = ?", into, from);
        tx.handle()
                .execute("UPDATE member SET merged_into = ?, unsure = 0 WHERE id = ?", into, from);
        // What was merged into the row before goes on with it: an alias never leads to an alias.
        tx.handle().execute("UPDATE member SET merged_into = ? WHERE merged_into = ?", into, from);
        // The bag goes on under its number; where both had one, the one that stays keeps its own.
        tx.handle()
                .execute(
                        "UPDATE OR IGNORE collection SET owner_id = ? WHERE owner_id = ?",
                        into,
                        from);
        tx.consents().carryOver(from, into);
        tx.memberTags().carryOver(from, into);
        tx.segments().forget(from);
        tx.operations().record("member.merge", from, Arguments.none().with("into", into));
    }

    /**
     * Erases a person: sealed values, keyed hashes and what operations carried are emptied, of the
     * member, of every row merged into it, of all their orders, and what was noted when those were
     * handed over or complained about, with its photos; what people said of them, and the classes
     * they were in, are gone. Money and quantities stay.
     */
    public void erase(UUID id) {
        List<UUID> people =
                tx.handle()
                        .createQuery("SELECT id FROM member WHERE id = ? OR merged_into = ?")
                        .bind(0, id)
                        .bind(1, id)
                        .mapTo(UUID.class)
                        .list();
        for (UUID person : people) {
            for (UUID order : tx.orders().idsOfMember(person)) {
                tx.orders().scrub(order);
                tx.operations().scrub(order);
                tx.handovers().scrub(order);
                tx.afterSales().scrub(order);
            }
            tx.handle()
                    .execute(
                            "UPDATE member SET identity_key = NULL, sealed_counter = NULL,"
                                    + " sealed_contact = NULL, unsure = 0, address_open = 0,"
                                    + " erased_at = ? WHERE id = ?",
                            tx.now().toEpochMilli(),
                            person);
            tx.operations().scrub(person);
            tx.memberTags().forget(person);
            tx.segments().forget(person);
            bury(person);
            tx.operations().record("member.erase", person, Arguments.none());
        }
    }

    /** Remembers that somebody was erased, who may come here only later. */
    void bury(UUID person) {
        tx.handle()
                .execute(
                        "INSERT INTO tombstone (id, kind, at) VALUES (?, 'member', ?)"
                                + " ON CONFLICT (id) DO NOTHING",
                        person,
                        tx.now().toEpochMilli());
    }

    /** Whether somebody is here who was erased before they came. */
    boolean isToErase(UUID id) {
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM member JOIN tombstone USING (id) WHERE id = ?"
                                + " AND erased_at IS NULL)")
                .bind(0, id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether somebody was erased; nothing of them is opened for it. */
    boolean isErased(UUID id) {
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM member WHERE id = ? AND erased_at IS NOT"
                                + " NULL)")
                .bind(0, id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Ids of people erased here, to be erased again in a restored backup. */
    public List<UUID> erased() {
        return tx.handle()
                .createQuery("SELECT id FROM tombstone WHERE kind = 'member' ORDER BY id")
                .mapTo(UUID.class)
                .list();
    }

    public long count() {
        return tx.handle()
                .createQuery("SELECT count(*) FROM member WHERE merged_into IS NULL")
                .mapTo(Long.class)
                .one();
    }

    private Member member(ResultSet row) throws SQLException {
        UUID id = Bytes.id(row.getBytes("id"));
        long erasedAt = row.getLong("erased_at");
        boolean erased = !row.wasNull() && erasedAt >= 0;
        CounterCard counter = cards.openCounter(id, row.getBytes("sealed_counter"));
        return new Member(
                id,
                row.getInt("unsure") == 1,
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("estate_id"))),
                row.getInt("address_open") == 1,
                Instant.ofEpochMilli(row.getLong("registered_at")),
                erased,
                counter,
                cards.openContact(id, row.getBytes("sealed_contact")));
    }
}
