package org.leaderdesk.book;

import org.leaderdesk.domain.member.MemberTag;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people say of members. */
public final class MemberTagTable {

    private final Transaction tx;

    MemberTagTable(Transaction tx) {
        this.tx = tx;
    }

    /** What is said of one member; tags of a newer program are left out. */
    public Set<MemberTag> of(UUID member) {
        Set<MemberTag> tags = new LinkedHashSet<>();
        tx.handle()
                .createQuery(
                        "SELECT tag FROM member_tag WHERE member_id = ? AND applies = 1 ORDER BY"
                                + " tag")
                .bind(0, member)
                .mapTo(String.class)
                .forEach(tag -> MemberTag.of(tag).ifPresent(tags::add));
        return tags;
    }

    /** What is said of every member of whom something is. */
    public Map<UUID, Set<MemberTag>> all() {
        Map<UUID, Set<MemberTag>> all = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT member_id, tag FROM member_tag WHERE applies = 1 ORDER BY"
                                + " member_id, tag")
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), row.getString(2)))
                .forEach(
                        each ->
                                MemberTag.of(each.getValue())
                                        .ifPresent(
                                                tag ->
                                                        all.computeIfAbsent(
                                                                        each.getKey(),
                                                                        id -> new LinkedHashSet<>())
                                                                .add(tag)));
        return all;
    }

    /**
     * Says that a tag applies to a member, or that it does not. Which one is not written into the
     * history: it is about a person, and nothing about one is left there.
     */
    public void put(UUID member, MemberTag tag, boolean applies) {
        tx.handle()
                .execute(
                        "INSERT INTO member_tag (member_id, tag, applies) VALUES (?, ?, ?) ON"
                                + " CONFLICT (member_id, tag) DO UPDATE SET applies ="
                                + " excluded.applies",
                        member,
                        tag.code(),
                        applies);
        tx.operations()
                .record(
                        "member_tag.put",
                        member,
                        Arguments.none().with("applies", applies ? 1 : 0));
    }

    /** Two rows turn out to be one person: where both were said something, the one that stays. */
    void carryOver(UUID from, UUID into) {
        tx.handle()
                .execute(
                        "UPDATE OR IGNORE member_tag SET member_id = ? WHERE member_id = ?",
                        into,
                        from);
        tx.handle().execute("DELETE FROM member_tag WHERE member_id = ?", from);
    }

    /** Of an erased person nothing more is said. */
    void forget(UUID member) {
        tx.handle().execute("DELETE FROM member_tag WHERE member_id = ?", member);
    }
}
