package org.leaderdesk.desk.planner;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.PlanFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.MemberGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.WeekHeat;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** In which hours people order: a heat map of the last 90 days. */
public final class SeeHeat {

    /** The days that are looked at. */
    public static final int DAYS = 90;

    private final Session session;

    public SeeHeat(Session session) {
        this.session = session;
    }

    /**
     * The heat map of everybody, of one chat group, or of one estate.
     *
     * @param group name of a chat group
     * @param estate name of an estate
     * @throws Refused NOT_PERMITTED, GROUP_UNKNOWN, ESTATE_UNKNOWN
     */
    public WeekHeat run(Optional<String> group, Optional<String> estate) {
        session.require(Role.LEADER);
        Instant now = session.clock().instant();
        long offset = UtcOffset.millis(session.zone(), now);
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Predicate<PlanFigures.Hour> wanted = wanted(tx, group, estate);
                            Integer[][] counts = new Integer[7][24];
                            Arrays.stream(counts).forEach(day -> Arrays.fill(day, 0));
                            tx.planFigures()
                                    .hours(
                                            now.minus(Duration.ofDays(DAYS)),
                                            offset,
                                            each -> {
                                                if (wanted.test(each)) {
                                                    counts[each.day()][each.hour()] +=
                                                            each.orders();
                                                }
                                            });
                            List<List<Integer>> hours = new ArrayList<>();
                            Arrays.stream(counts).forEach(day -> hours.add(List.of(day)));
                            return new WeekHeat(hours);
                        });
    }

    private static Predicate<PlanFigures.Hour> wanted(
            Transaction tx, Optional<String> group, Optional<String> estate) {
        Predicate<PlanFigures.Hour> inGroup = each -> true;
        if (group.isPresent()) {
            UUID chat =
                    tx.groups().all().stream()
                            .filter(each -> each.name().equals(group.get().strip()))
                            .map(ChatGroup::id)
                            .findFirst()
                            .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, group.get()));
            Map<UUID, UUID> groupOf = new MemberGroups(tx).all();
            inGroup = each -> each.member().map(groupOf::get).filter(chat::equals).isPresent();
        }
        if (estate.isEmpty()) {
            return inGroup;
        }
        UUID place =
                tx.places().names(PlaceTable.Kind.ESTATE).entrySet().stream()
                        .filter(each -> each.getValue().equals(estate.get().strip()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new Refused(RefusalCode.ESTATE_UNKNOWN, estate.get()));
        return inGroup.and(each -> each.estate().filter(place::equals).isPresent());
    }
}
