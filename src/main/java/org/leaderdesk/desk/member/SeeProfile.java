package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.segment.Basket;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.Habit;
import org.leaderdesk.domain.segment.HabitRules;
import org.leaderdesk.domain.segment.Habits;
import org.leaderdesk.domain.segment.SegmentSince;
import org.leaderdesk.domain.segment.WinBackReason;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What one member's purchases show, what people say of them, and what was written to them. */
public final class SeeProfile {

    private final Session session;

    public SeeProfile(Session session) {
        this.session = session;
    }

    /**
     * A member's profile.
     *
     * @param objected whether they do not want to be judged: then nothing is read from purchases
     * @param habits what their purchases show, with the counts because of which
     * @param tags what people say
     * @param reason why they may have stopped; empty of who never ordered
     * @param classes since when they were in which class, the earliest first
     * @param contacts what was written to them, the earliest first
     */
    public record Profile(
            boolean objected,
            List<Habit> habits,
            Set<MemberTag> tags,
            Optional<WinBackReason> reason,
            List<SegmentSince> classes,
            List<Contact> contacts) {}

    /**
     * The profile.
     *
     * @throws Refused NOT_PERMITTED, MEMBER_UNKNOWN also of one who was erased
     */
    public Profile run(UUID member) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> read(tx, member));
    }

    private Profile read(Transaction tx, UUID member) {
        UUID person = StandingMember.present(tx, member).id();
        Consent said = tx.consents().newest(person).get(Consent.Purpose.PROFILING);
        Set<MemberTag> tags = tx.memberTags().of(person);
        List<Contact> contacts = tx.outreach().of(person);
        if (said != null && !said.granted()) {
            return new Profile(true, List.of(), tags, Optional.empty(), List.of(), contacts);
        }
        WinBack winBack = new WinBack(session, tx);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        List<MemberFigures.Line> lines = winBack.lines(person);
        List<Habit> habits =
                lines.isEmpty()
                        ? List.of()
                        : new Habits(HabitRules.USUAL, today)
                                .of(baskets(tx, lines, lines.getFirst().day(), today));
        return new Profile(
                false,
                habits,
                tags,
                winBack.reason(person, lines),
                tx.segments().of(person),
                contacts);
    }

    private static List<Basket> baskets(
            Transaction tx, List<MemberFigures.Line> lines, LocalDate from, LocalDate to) {
        return new Baskets(tx, from, to).of(lines);
    }
}
