package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadScores;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.desk.health.TypeGroupDay;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.GiveConsent;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.ShownScore;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.member.Consent;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How the demonstration's groups and members do: what is counted in three chats for twelve weeks,
 * one of which falls silent in the end, and who allows to be written to.
 */
final class DemoHealth {

    private static final int COUNTED = 3;
    private static final int DAYS = 84;
    private static final int SILENT = 5;
    private static final int ASKED = 2;
    private static final int ALL = 1000;

    private final Session session;
    private final DemoSums sums;
    private final Random random;
    private final LocalDate today;

    DemoHealth(Session session, DemoSums sums, Random random) {
        this.session = session;
        this.sums = sums;
        this.random = random;
        today = LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    /** Counts, asks, and holds what the desk makes of it against what there is. */
    void run() {
        count();
        ask();
        health();
        members();
    }

    private void count() {
        List<ChatGroup> groups =
                session.book().read(session.who(), tx -> tx.groups().all()).stream()
                        .limit(COUNTED)
                        .toList();
        for (int number = 0; number < groups.size(); number++) {
            TypeGroupDay typing = new TypeGroupDay(session);
            for (int back = DAYS; back > 0; back--) {
                boolean silent = number == COUNTED - 1 && back <= SILENT;
                var _ =
                        typing.run(
                                groups.get(number).id(),
                                today.minusDays(back),
                                day(silent ? ASKED : ASKED * (4 - number) * 2));
            }
        }
    }

    /** A day of a chat in which so many questions are asked. */
    private Map<ChatFigure, Integer> day(int questions) {
        Map<ChatFigure, Integer> day = new EnumMap<>(ChatFigure.class);
        int messages = questions * 3 + random.nextInt(6);
        day.put(ChatFigure.MESSAGES, messages);
        day.put(ChatFigure.ACTIVE_MEMBERS, messages + random.nextInt(10));
        day.put(ChatFigure.QUESTIONS, questions);
        day.put(ChatFigure.ANSWERED, questions - random.nextInt(ASKED));
        day.put(ChatFigure.REPLY_MINUTES, 4 + random.nextInt(9));
        day.put(ChatFigure.PARTICIPANTS, 60 + random.nextInt(80));
        day.put(ChatFigure.TOPIC_PARTICIPANTS, 40 + random.nextInt(60));
        day.put(ChatFigure.UGC_POSTS, messages / 6);
        day.put(ChatFigure.REVIEWS, 6 + random.nextInt(4));
        day.put(ChatFigure.GOOD_REVIEWS, 5 + random.nextInt(2));
        return day;
    }

    /** Every other member is asked; two of three allow it. */
    private void ask() {
        List<UUID> members = List.copyOf(new SegmentMembers(session).run().people().keySet());
        GiveConsent consent = new GiveConsent(session);
        for (int each = 0; each < members.size(); each += ASKED) {
            Consent _ =
                    consent.run(
                            members.get(each),
                            Consent.Purpose.MARKETING,
                            random.nextInt(3) > 0,
                            Consent.How.COUNTER);
        }
    }

    private void health() {
        ReadHealth.Health health = new ReadHealth(session).run(today);
        List<ShownScore> shown =
                health.groups().stream()
                        .map(each -> each.score().shown())
                        .flatMap(Optional::stream)
                        .toList();
        sums.add(
                Figure.HEALTH_POINTS,
                "",
                (long) shown.size() * ALL,
                shown.stream()
                        .mapToLong(
                                each ->
                                        each.tenths()
                                                + each.lost().values().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum())
                        .sum());
        Map<Optional<UUID>, HealthScore> again =
                new ReadScores(session)
                        .run(DayRange.upTo(today, DAYS)).stream()
                                .filter(each -> each.score().day().equals(today))
                                .collect(
                                        Collectors.toMap(
                                                ReadScores.Dated::group, ReadScores.Dated::score));
        sums.add(
                Figure.HEALTH_AGAIN,
                "",
                health.groups().size(),
                health.groups().stream()
                        .filter(each -> each.score().equals(again.get(each.group())))
                        .count());
        sums.add(
                Figure.WARNINGS,
                "",
                new ReadWarnings(session).run().size(),
                new ReadWarnings(session).run().size());
    }

    private void members() {
        SegmentMembers segments = new SegmentMembers(session);
        SegmentMembers.Members members = segments.run();
        sums.add(
                Figure.CLASSES,
                "",
                session.book().read(session.who(), tx -> tx.members().count()),
                members.counts().values().stream().mapToInt(Integer::intValue).sum());
        sums.add(
                Figure.OUTREACH,
                "",
                members.people().size(),
                new Outreach(session, segments)
                        .run().reaches().values().stream().mapToLong(DemoHealth::everybody).sum());
    }

    private static long everybody(Outreach.Reach reach) {
        return (long) reach.ready().size()
                + reach.heldOut().size()
                + reach.recent()
                + reach.lackConsent();
    }
}
