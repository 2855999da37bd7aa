package org.leaderdesk.desk.health;

import org.leaderdesk.book.HealthDayTable;
import org.leaderdesk.book.HealthDayTable.Kept;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Alarm;
import org.leaderdesk.domain.health.GroupWatch;
import org.leaderdesk.domain.health.GrowthIndex;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.LeaderFigures;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well the leader's groups and the leader do on a day (S056, S057), and how they did before.
 * Calculated from the rows each time; of days that are over the scores are kept as well, and
 * written anew where rows that came later say otherwise.
 */
public final class ReadHealth {

    /** Weeks of a trend. */
    public static final int WEEKS = 12;

    private static final int WEEK = 7;

    private final Session session;

    public ReadHealth(Session session) {
        this.session = session;
    }

    /**
     * Everybody's health on a day.
     *
     * @param groups by the leader's own order of groups
     */
    public record Health(
            LocalDate day, List<Scored> groups, Scored leader, Growth growth, HealthRules rules) {

        /** A group's, by its id. */
        public Optional<Scored> group(UUID id) {
            return groups.stream().filter(each -> each.group().equals(Optional.of(id))).findFirst();
        }
    }

    /**
     * A group's health, or the leader's.
     *
     * @param group empty for the leader
     * @param name of the group, or of the leader
     * @param score with its parts, what each costs, and what would help most
     * @param change against seven days before; empty where the two cannot be compared
     * @param isRebased whether that is because they are over other indicators, or parts of others
     * @param low why a group is low, where it is
     * @param messages how the day's messages were against the week before, in per cent (S082)
     * @param trend a score for each of the last weeks, the earliest first, the day's own last
     */
    public record Scored(
            Optional<UUID> group,
            String name,
            HealthScore score,
            OptionalDouble change,
            boolean isRebased,
            List<Alarm> low,
            OptionalDouble messages,
            List<Week> trend) {}

    /**
     * How the leader comes along (S058).
     *
     * @param index as {@link GrowthIndex} says, of the weeks of the leader's trend
     * @param stage empty before the first order
     * @param days since the first order; empty before it
     */
    public record Growth(OptionalDouble index, Optional<GrowthStage> stage, OptionalLong days) {

        private static Growth of(Transaction tx, OptionalDouble index, OptionalLong days) {
            Optional<GrowthStage> stage =
                    days.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    GrowthStage.after(
                                            days.getAsLong(),
                                            ReadRules.in(tx, Rule.GROWTH_NOVICE),
                                            ReadRules.in(tx, Rule.GROWTH_GROWING)));
            return new Growth(index, stage, days);
        }
    }

    /** The score on the last day of a week; empty where there was none. */
    public record Week(LocalDate until, OptionalDouble score) {}

    /**
     * The health of a day.
     *
     * @throws Refused NOT_PERMITTED, CHAT_DAY of a day still to come
     */
    public Health run(LocalDate day) {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        if (day.isAfter(today)) {
            throw new Refused(RefusalCode.CHAT_DAY, day.toString());
        }
        List<Kept> toKeep = new ArrayList<>();
        Health health = session.book().read(session.who(), tx -> read(tx, day, today, toKeep));
        if (!toKeep.isEmpty()) {
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                toKeep.forEach(tx.healthDays()::put);
                                return true;
                            });
        }
        return health;
    }

    /** The whole of it, and which scores are not kept as they are. */
    private Health read(Transaction tx, LocalDate day, LocalDate today, List<Kept> toKeep) {
        HealthRules rules = HealthRulesIn.read(tx);
        LocalDate from = day.minusDays((long) WEEK * WEEKS);
        FiguresIn figures = new FiguresIn(tx, session.zone(), from, day);
        Set<Kept> kept = new HashSet<>(tx.healthDays().between(day.minusDays(WEEK), day));
        List<Scored> groups = new ArrayList<>();
        for (ChatGroup group : figures.groups()) {
            HealthFigures of = figures.of(group);
            Scores scores = new Scores(day, each -> HealthScore.group(of, each, rules));
            groups.add(
                    scores.scored(
                            Optional.of(group.id()),
                            group.name(),
                            GroupWatch.low(scores.lately, day, rules),
                            GroupWatch.messageChange(of, day)));
            scores.missing(group.id(), today, kept, toKeep);
        }
        LeaderFigures leaders = figures.leader();
        Scores scores = new Scores(day, each -> HealthScore.leader(leaders, each, rules));
        scores.missing(HealthDayTable.LEADER, today, kept, toKeep);
        return new Health(
                day,
                groups,
                scores.scored(
                        Optional.empty(),
                        session.identity().ownerName(),
                        List.of(),
                        OptionalDouble.empty()),
                Growth.of(tx, GrowthIndex.of(scores.weekly), figures.daysSinceFirst(day)),
                rules);
    }

    /** Somebody's scores of the last eight days, and of a day of each week before. */
    private static final class Scores {

        private final LocalDate day;
        private final List<HealthScore> lately;
        private final List<HealthScore> weekly;

        Scores(LocalDate day, Function<LocalDate, HealthScore> score) {
            this.day = day;
            lately =
                    IntStream.rangeClosed(0, WEEK)
                            .mapToObj(back -> score.apply(day.minusDays(back)))
                            .toList();
            weekly =
                    IntStream.range(0, WEEKS)
                            .mapToObj(week -> day.minusDays((long) WEEK * (WEEKS - 1 - week)))
                            .map(score)
                            .toList();
        }

        Scored scored(Optional<UUID> group, String name, List<Alarm> low, OptionalDouble messages) {
            HealthScore now = lately.getFirst();
            List<Week> trend =
                    weekly.stream().map(each -> new Week(each.day(), each.score())).toList();
            HealthScore before = lately.getLast();
            return new Scored(
                    group,
                    name,
                    now,
                    now.change(before),
                    now.isRebased(before),
                    low,
                    messages,
                    trend);
        }

        /** Scores of days that are over and not kept, or kept otherwise. */
        void missing(UUID subject, LocalDate today, Set<Kept> kept, List<Kept> toKeep) {
            lately.stream()
                    .filter(each -> each.day().isBefore(today) && !each.day().isAfter(day))
                    .map(each -> Kept.of(subject, each))
                    .filter(each -> !kept.contains(each))
                    .forEach(toKeep::add);
        }
    }
}
