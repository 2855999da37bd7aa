package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.WarningTable;
import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.MemberBook;
import org.leaderdesk.desk.product.WatchStock;
import org.leaderdesk.domain.aftersales.CaseClock;
import org.leaderdesk.domain.aftersales.Stage;
import org.leaderdesk.domain.health.GroupWatch;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.LeaderDay;
import org.leaderdesk.domain.health.LeaderWatch;
import org.leaderdesk.domain.health.Observation;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.ChurnList;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gathers everything that is watched today. */
final class Observed {

    /** Days of scores in which a run of three is looked for, gaps included. */
    private static final int RUN = 7;

    /** Of members who may be lost, so many are each a warning; the others are the churn list's. */
    private static final int MEMBERS = 20;

    private final Session session;
    private final Instant now;
    private final LocalDate today;
    private final List<Observation> all = new ArrayList<>();

    Observed(Session session) {
        this.session = session;
        now = session.clock().instant();
        today = LocalDate.ofInstant(now, session.zone());
    }

    /** All of it. */
    List<Observation> gather(HealthRules rules) {
        boolean _ =
                session.book()
                        .read(
                                session.who(),
                                tx -> {
                                    people(tx, rules);
                                    giveBack(tx);
                                    return true;
                                });
        stock();
        cases();
        boolean _ =
                session.book()
                        .read(
                                session.who(),
                                tx -> {
                                    sync(tx);
                                    return true;
                                });
        return List.copyOf(all);
    }

    private void see(Watched watched, UUID about, double value) {
        all.add(new Observation(watched, about.toString(), today, value));
    }

    private void people(Transaction tx, HealthRules rules) {
        FiguresIn figures =
                new FiguresIn(tx, session.zone(), today.minusDays(WatchedDays.TWO_MONTHS), today);
        for (ChatGroup group : figures.groups()) {
            HealthFigures of = figures.of(group);
            List<HealthScore> scores =
                    IntStream.range(0, RUN)
                            .mapToObj(back -> HealthScore.group(of, today.minusDays(back), rules))
                            .toList();
            all.addAll(GroupWatch.observations(group.id().toString(), scores));
            GroupWatch.messageChange(of, today)
                    .ifPresent(change -> see(Watched.GROUP_MESSAGES, group.id(), change));
        }
        List<LeaderDay> days =
                WatchedDays.read(
                        tx,
                        session.zone(),
                        figures,
                        today.minusDays(WatchedDays.TWO_MONTHS),
                        today);
        all.addAll(new LeaderWatch(days, today).observations(session.ownerId().toString()));
        members(tx);
    }

    /**
     * Twenty, so that a list of a day stays short: who is warned of stays until they order, and the
     * others are those of whom most would be lost, by the plain rule.
     */
    private void members(Transaction tx) {
        MemberBook book = MemberBook.read(tx, session.zone(), today);
        List<AtRisk> atRisk =
                new ChurnList(book.rules(), today, Optional.empty(), Optional.empty())
                        .of(book.sales());
        Set<String> warned =
                tx.warnings().since(today).stream()
                        .map(WarningTable.Kept::warning)
                        .filter(each -> each.watched() == Watched.MEMBER_AWAY && each.isOpen())
                        .map(Warning::about)
                        .collect(Collectors.toSet());
        atRisk.stream()
                .map(AtRisk::member)
                .filter(member -> silence(book, member) >= book.rules().warningDays())
                .sorted(Comparator.comparing(member -> !warned.contains(member.toString())))
                .limit(Math.max(MEMBERS, warned.size()))
                .forEach(member -> see(Watched.MEMBER_AWAY, member, silence(book, member)));
    }

    private long silence(MemberBook book, UUID member) {
        LocalDate last = book.days(member).stream().max(LocalDate::compareTo).orElseThrow();
        return ChronoUnit.DAYS.between(last, today);
    }

    private void giveBack(Transaction tx) {
        for (GiveBack.Kind kind : GiveBack.Kind.values()) {
            for (GiveBack each : tx.giveBack().open(kind)) {
                Instant since = each.doneAt().orElse(each.madeAt());
                see(Watched.GIVE_BACK_WAITING, each.id(), hours(since));
            }
        }
    }

    private double hours(Instant since) {
        return Math.max(0, Duration.between(since, now).toMinutes()) / 60.0;
    }

    private void stock() {
        new WatchStock(session)
                .run()
                .forEach(
                        (variant, each) ->
                                each.cover()
                                        .days()
                                        .ifPresent(
                                                days -> see(Watched.STOCK_COVER, variant, days)));
    }

    private void cases() {
        for (ListedCase each : new ListCases(session).open()) {
            for (CaseClock.Due due : each.dues()) {
                if (due.urgency() == CaseClock.Urgency.OVERDUE) {
                    see(
                            late(due.stage()),
                            each.complaint().id(),
                            Math.max(1, Duration.between(due.at(), now).toMinutes()));
                }
            }
        }
    }

    private static Watched late(Stage stage) {
        return switch (stage) {
            case REPLY, CONTACT -> Watched.CASE_REPLY_LATE;
            case CHECK, APOLOGY -> Watched.CASE_CHECK_LATE;
            case PLAN -> Watched.CASE_PLAN_LATE;
            case SETTLE -> Watched.CASE_END_LATE;
        };
    }

    /** About this desk alone, and so about its book. */
    private void sync(Transaction tx) {
        UUID book = session.identity().id();
        tx.sharedLook()
                .waitingSince()
                .ifPresent(since -> see(Watched.SYNC_WAITING, book, hours(since)));
        if (tx.syncState().find().isPresent()) {
            see(Watched.SYNC_CONFLICTS, book, tx.conflicts().openCount());
        }
    }
}
