package org.leaderdesk.desk.member;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.MemberTag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The leader says what a member is like (S008, S010, S021). The program never does: what it reads
 * from purchases are habits.
 */
public final class TagMember {

    private final Session session;

    public TagMember(Session session) {
        this.session = session;
    }

    /**
     * Says that a tag applies, or no longer does. Of the levels of taking part one at most applies.
     *
     * @return the tags that applied before, so that this can be taken back
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE, MEMBER_UNKNOWN
     */
    public Set<MemberTag> run(UUID member, MemberTag tag, boolean applies) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        return session.book().write(session.who(), tx -> tag(tx, member, tag, applies));
    }

    /**
     * Says several things at once: all of it is kept, or nothing. What is taken away goes first.
     *
     * @return the tags that apply then
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE, MEMBER_UNKNOWN
     */
    public Set<MemberTag> run(UUID member, List<MemberTag> added, List<MemberTag> removed) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            for (MemberTag each : removed) {
                                Set<MemberTag> _ = tag(tx, member, each, false);
                            }
                            for (MemberTag each : added) {
                                Set<MemberTag> _ = tag(tx, member, each, true);
                            }
                            return tx.memberTags().of(StandingMember.present(tx, member).id());
                        });
    }

    private static Set<MemberTag> tag(Transaction tx, UUID member, MemberTag tag, boolean applies) {
        UUID person = StandingMember.present(tx, member).id();
        Set<MemberTag> before = tx.memberTags().of(person);
        if (before.contains(tag) == applies) {
            return before;
        }
        if (applies && tag.isLevel()) {
            before.stream()
                    .filter(MemberTag::isLevel)
                    .forEach(other -> tx.memberTags().put(person, other, false));
        }
        tx.memberTags().put(person, tag, applies);
        return before;
    }

    /**
     * Every member of whom something is said; on a computer of pickup staff nobody, which is sent
     * none.
     *
     * @throws Refused NOT_PERMITTED
     */
    public Map<UUID, Set<MemberTag>> all() {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> tx.memberTags().all());
    }
}
