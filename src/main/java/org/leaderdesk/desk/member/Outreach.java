package org.leaderdesk.desk.member;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.OutreachRules;
import org.leaderdesk.domain.segment.OutreachText;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.SegmentSince;
import org.leaderdesk.domain.segment.WinBackReason;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom the leader may write to in private, class by class, and what came of it (S002, S003). Only
 * who allowed MARKETING and did not take it back is on a list.
 */
public final class Outreach {

    /** What the audit trail says for which purpose names were shown. */
    public static final String PURPOSE = "outreach";

    private final Session session;
    private final SegmentMembers segments;

    public Outreach(Session session, SegmentMembers segments) {
        this.session = session;
        this.segments = segments;
    }

    /**
     * A class, without anybody's name.
     *
     * @param ready who may be written to now, those who spent most first
     * @param heldOut who is left out to see what writing does; nobody of fewer than 400
     * @param recent how many allow it and were written to in the last days
     * @param lackConsent how many did not allow it: nobody asked, they said no, or took it back
     */
    public record Reach(
            Segment segment,
            OutreachText text,
            List<UUID> ready,
            List<UUID> heldOut,
            int recent,
            int lackConsent) {}

    /**
     * Every class that has members.
     *
     * @param quiet whether it is an hour at which nobody is written to
     * @param rules by which
     */
    public record Reaches(Map<Segment, Reach> reaches, boolean quiet, OutreachRules rules) {}

    /**
     * Somebody to write to.
     *
     * @param reason why they may have stopped ordering; empty of who never ordered, and of a class
     *     of people who have not stopped
     */
    public record Addressee(
            UUID member, PersonalText name, String tail4, Optional<WinBackReason> reason) {}

    /**
     * How many there are of each class; no name is opened.
     *
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE
     */
    public Reaches run() {
        session.require(Role.LEADER);
        session.requireContactsHere();
        Members members = segments.run();
        Instant now = session.clock().instant();
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            OutreachRules rules = rules(tx);
                            Map<UUID, Boolean> said =
                                    tx.consents().saying(Consent.Purpose.MARKETING);
                            Set<UUID> recent = recent(tx, rules, now);
                            Map<Segment, Reach> reaches = new EnumMap<>(Segment.class);
                            for (Segment each : members.counts().keySet()) {
                                reaches.put(each, reach(members.of(each), each, said, recent, now));
                            }
                            return new Reaches(reaches, rules.isQuiet(now), rules);
                        });
    }

    private OutreachRules rules(Transaction tx) {
        return new OutreachRules(
                ReadRules.in(tx, Rule.OUTREACH_GAP),
                ReadRules.in(tx, Rule.OUTREACH_QUIET_FROM),
                ReadRules.in(tx, Rule.OUTREACH_QUIET_UNTIL),
                session.zone());
    }

    private static Set<UUID> recent(Transaction tx, OutreachRules rules, Instant now) {
        return tx
                .outreach()
                .lastSince(now.minus(Duration.ofDays(rules.gapDays())))
                .entrySet()
                .stream()
                .filter(each -> rules.again(each.getValue()).isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Reach reach(
            List<Person> people,
            Segment segment,
            Map<UUID, Boolean> said,
            Set<UUID> recent,
            Instant now) {
        List<UUID> allowing =
                people.stream().map(Person::id).filter(id -> said.getOrDefault(id, false)).toList();
        List<UUID> ready = new ArrayList<>();
        List<UUID> heldOut = new ArrayList<>();
        YearMonth month = YearMonth.from(now.atZone(session.zone()));
        boolean compared = allowing.size() >= OutreachRules.FEWEST_TO_COMPARE;
        for (UUID id : allowing) {
            if (compared && OutreachRules.isHeldOut(id, segment, month)) {
                heldOut.add(id);
            } else if (!recent.contains(id)) {
                ready.add(id);
            }
        }
        return new Reach(
                segment,
                OutreachText.of(segment),
                List.copyOf(ready),
                List.copyOf(heldOut),
                allowing.size() - ready.size() - heldOut.size(),
                people.size() - allowing.size());
    }

    /**
     * Shows names, once the audit trail says so. Who is left out is noted with it, so that both can
     * be compared later.
     *
     * @param limit at most so many names
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE
     */
    public List<Addressee> open(Reach reach, int limit) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        List<UUID> shown = reach.ready().stream().limit(limit).toList();
        if (!shown.isEmpty()) {
            session.audit(AuditAction.REVEAL, PURPOSE, "members", shown.size());
        }
        if (!reach.heldOut().isEmpty()) {
            boolean _ = session.book().write(session.who(), tx -> leaveOut(tx, reach));
        }
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            WinBack winBack = new WinBack(session, tx);
                            return shown.stream()
                                    .flatMap(id -> tx.members().find(id).stream())
                                    .filter(member -> !member.erased())
                                    .map(member -> addressee(member, reach.segment(), winBack))
                                    .toList();
                        });
    }

    private static Addressee addressee(Member member, Segment segment, WinBack winBack) {
        boolean away = segment == Segment.CHURNED || segment == Segment.CHURN_WARNING;
        return new Addressee(
                member.id(),
                member.counter().name(),
                member.counter().tail4(),
                away ? winBack.reason(member.id(), winBack.lines(member.id())) : Optional.empty());
    }

    /** Once a month each. */
    private boolean leaveOut(Transaction tx, Reach reach) {
        Set<UUID> noted = new HashSet<>();
        for (Contact each : tx.outreach().since(month(tx))) {
            if (each.heldOut() && each.segment() == reach.segment()) {
                noted.add(each.member());
            }
        }
        for (UUID member : reach.heldOut()) {
            if (noted.add(member)) {
                tx.outreach().add(contact(tx, member, reach.segment(), "", true));
            }
        }
        return true;
    }

    /** When the month began, by the book's days. */
    private Instant month(Transaction tx) {
        return YearMonth.from(tx.now().atZone(session.zone()))
                .atDay(1)
                .atStartOfDay(session.zone())
                .toInstant();
    }

    private static Contact contact(
            Transaction tx, UUID member, Segment segment, String wording, boolean heldOut) {
        return new Contact(
                tx.newId(),
                member,
                tx.now().truncatedTo(ChronoUnit.MILLIS),
                tx.actor().userId(),
                segment,
                wording,
                heldOut,
                Optional.empty());
    }

    /**
     * Somebody was written to.
     *
     * @param segment of the list they were on, which is theirs as it was told last
     * @param text empty where the leader wrote their own
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE, MEMBER_UNKNOWN, OUTREACH_NO_CONSENT,
     *     OUTREACH_OTHER_CLASS, OUTREACH_HELD_OUT, OUTREACH_QUIET, OUTREACH_TOO_SOON
     */
    public Contact wrote(UUID member, Segment segment, Optional<OutreachText> text) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        return session.book().write(session.who(), tx -> wrote(tx, member, segment, text));
    }

    private Contact wrote(
            Transaction tx, UUID member, Segment segment, Optional<OutreachText> text) {
        UUID person = StandingMember.present(tx, member).id();
        Consent said = tx.consents().newest(person).get(Consent.Purpose.MARKETING);
        if (said == null || !said.granted()) {
            throw new Refused(RefusalCode.OUTREACH_NO_CONSENT);
        }
        List<SegmentSince> classes = tx.segments().of(person);
        if (classes.isEmpty() || classes.getLast().segment() != segment) {
            throw new Refused(RefusalCode.OUTREACH_OTHER_CLASS);
        }
        OutreachRules rules = rules(tx);
        Instant now = tx.now();
        if (rules.isQuiet(now)) {
            throw new Refused(
                    RefusalCode.OUTREACH_QUIET,
                    rules.quietFrom().toString(),
                    rules.quietUntil().toString());
        }
        for (Contact each : tx.outreach().of(person)) {
            if (each.heldOut() && !each.at().isBefore(month(tx))) {
                throw new Refused(RefusalCode.OUTREACH_HELD_OUT);
            }
            if (!each.heldOut() && rules.again(each.at()).isAfter(now)) {
                throw new Refused(
                        RefusalCode.OUTREACH_TOO_SOON, day(each.at()), day(rules.again(each.at())));
            }
        }
        Contact contact =
                contact(tx, person, segment, text.map(OutreachText::name).orElse(""), false);
        tx.outreach().add(contact);
        return contact;
    }

    private String day(Instant at) {
        return at.atZone(session.zone()).toLocalDate().toString();
    }

    /**
     * What came of a message. Who wants no more of them has taken their consent back.
     *
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE, OUTREACH_UNKNOWN; MEMBER_UNKNOWN of one who
     *     wants no more and was erased: nothing is noted then
     */
    public void result(UUID contact, Contact.Result result) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    result(tx, contact, result);
                                    return true;
                                });
    }

    private static void result(Transaction tx, UUID contact, Contact.Result result) {
        Contact written =
                tx.outreach()
                        .find(contact)
                        .filter(each -> !each.heldOut())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.OUTREACH_UNKNOWN, contact.toString()));
        tx.outreach().result(contact, result);
        if (result == Contact.Result.REFUSED) {
            Consent _ =
                    GiveConsent.give(
                            tx,
                            written.member(),
                            Consent.Purpose.MARKETING,
                            false,
                            Consent.How.CHAT,
                            Optional.empty());
        }
    }

    /**
     * What was written since a moment, the earliest first; no name is opened.
     *
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE
     */
    public List<Contact> since(Instant moment) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        return session.book().read(session.who(), tx -> tx.outreach().since(moment));
    }
}
