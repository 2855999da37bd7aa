package org.leaderdesk.desk.health;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.PlanTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.MemberGroups;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.LeaderFigures;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gathers from the book the raw figures of all groups and of the leader, to answer for some days.
 * Who is in no group counts for the leader alone.
 */
final class FiguresIn {

    /**
     * Days before the first one asked about from which on plans, cases and reviews are read. Orders
     * and what was typed are read from the beginning.
     */
    private static final int BACK = 40;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Transaction tx;
    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate to;
    private final long offset;
    private final Map<Optional<UUID>, Purchased> purchased;
    private final List<ChatGroup> groups;
    private final Map<UUID, Long> members;
    private final Map<UUID, HealthFigures> figures = new HashMap<>();
    private @Nullable LeaderFigures leader;

    /**
     * Reads them.
     *
     * @param from the first day asked about
     * @param to the last one
     */
    FiguresIn(Transaction tx, ZoneId zone, LocalDate from, LocalDate to) {
        this.tx = tx;
        this.zone = zone;
        this.from = from;
        this.to = to;
        offset = UtcOffset.millis(zone, to);
        groups = tx.groups().all();
        Map<UUID, UUID> groupOf = new MemberGroups(tx).all();
        members =
                groupOf.values().stream()
                        .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        purchased = Purchased.byGroup(tx, offset, to, groupOf);
        List<PlanSlot> slots = tx.plan().between(from.minusDays(BACK), to);
        PostedGoods posted = PostedGoods.read(tx, slots, zone, offset, from, to, groupOf);
        ChatRows chat = new ChatRows();
        chat.typed(tx, to);
        chat.sizes(groups);
        chat.ticked(slots);
        chat.reviewed(tx, start(from.minusDays(BACK)), offset, groupOf);
        for (ChatGroup group : groups) {
            figures.put(
                    group.id(),
                    figures(
                            chat,
                            group.id(),
                            purchased.getOrDefault(Optional.of(group.id()), new Purchased()),
                            posted));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    List<ChatGroup> groups() {
        return groups;
    }

    /** How many members of the book are in a group. */
    long members(ChatGroup group) {
        return members.getOrDefault(group.id(), 0L);
    }

    /** Those of every group. */
    Collection<HealthFigures> ofGroups() {
        return figures.values();
    }

    /** A group's. */
    HealthFigures of(ChatGroup group) {
        return figures.getOrDefault(group.id(), HealthFigures.of(List.of(), List.of(), Map.of()));
    }

    /** On which days anybody ordered. */
    Purchased everybody() {
        return Purchased.all(purchased.values());
    }

    /** How many days a day is after that of the first order; empty where there is none by then. */
    OptionalLong daysSinceFirst(LocalDate day) {
        return bookFrom()
                .filter(first -> !first.isAfter(day))
                .map(first -> OptionalLong.of(ChronoUnit.DAYS.between(first, day)))
                .orElse(OptionalLong.empty());
    }

    /** Whether anybody of a group ordered between two days, both included. */
    boolean isActive(ChatGroup group, LocalDate first, LocalDate last) {
        Purchased of = purchased.get(Optional.of(group.id()));
        return of != null && of.isAnyIn(first, last);
    }

    private HealthFigures figures(ChatRows chat, UUID group, Purchased of, PostedGoods posted) {
        return HealthFigures.of(
                chat.of(group),
                bookFrom()
                        .map(
                                first ->
                                        of.orderDays(
                                                first,
                                                to,
                                                day ->
                                                        day.isBefore(from)
                                                                ? OptionalInt.empty()
                                                                : posted.buyers(group, day)))
                        .orElse(List.of()),
                of.months(months()));
    }

    /** The day from which on the book has orders; of every group the same, also without any. */
    private Optional<LocalDate> bookFrom() {
        return purchased.values().stream()
                .flatMap(each -> each.first().stream())
                .min(LocalDate::compareTo);
    }

    /**
     * The months before last, of the days asked about, without those that were over before the book
     * began.
     */
    private Set<YearMonth> months() {
        Set<YearMonth> months = new TreeSet<>();
        Optional<YearMonth> first = bookFrom().map(YearMonth::from);
        YearMonth last = YearMonth.from(to).minusMonths(2);
        YearMonth month = YearMonth.from(from).minusMonths(2);
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            if (first.isPresent() && !month.isBefore(first.get())) {
                months.add(month);
            }
        }
        return months;
    }

    /** The leader's, over all groups and those in none; made once, for it walks all of them. */
    LeaderFigures leader() {
        LeaderFigures known = leader;
        if (known == null) {
            known = leaderFigures();
            leader = known;
        }
        return known;
    }

    private LeaderFigures leaderFigures() {
        List<HealthFigures> all = new ArrayList<>(figures.values());
        Optional<LocalDate> first = bookFrom();
        Purchased rest = purchased.get(Optional.empty());
        if (rest != null && first.isPresent()) {
            all.add(
                    HealthFigures.of(
                            List.of(),
                            rest.orderDays(first.get(), to, day -> OptionalInt.empty()),
                            Map.of()));
        }
        return new LeaderFigures(all, everybody().months(months()), planDone(), cases());
    }

    /** Of the full 5/3/1 for every group there is. */
    private List<LeaderFigures.PlanDone> planDone() {
        int due = groups.size() * SlotPlace.ALL.size();
        List<LeaderFigures.PlanDone> done = new ArrayList<>();
        Map<LocalDate, PlanTable.Posted> posted = tx.plan().posted(from.minusDays(BACK), to);
        posted.forEach(
                (day, each) ->
                        done.add(
                                new LeaderFigures.PlanDone(
                                        day, Math.max(due, each.slots()), each.done())));
        return done;
    }

    private List<LeaderFigures.SettledCase> cases() {
        return tx.kpiFigures().casesSince(start(from.minusDays(BACK))).stream()
                .map(
                        each ->
                                new LeaderFigures.SettledCase(
                                        LocalDate.ofInstant(each.closed(), zone),
                                        Duration.between(each.opened(), each.closed()).toMillis()
                                                / HOUR))
                .toList();
    }
}
