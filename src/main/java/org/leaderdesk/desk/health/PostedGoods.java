package org.leaderdesk.desk.health;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.MemberFigures.Bought;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.planner.PlanSlot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Who bought what the plan posted to a group, in the same seven days. */
final class PostedGoods {

    private static final int BEFORE = 6;

    private final Map<UUID, NavigableMap<LocalDate, Set<UUID>>> posted = new HashMap<>();
    private final Map<UUID, NavigableMap<LocalDate, List<Bought>>> bought = new HashMap<>();

    private PostedGoods() {}

    /**
     * Reads what is needed to answer for some days.
     *
     * @param slots of those days and the six before, of which those count that were posted
     */
    static PostedGoods read(
            Transaction tx,
            List<PlanSlot> slots,
            ZoneId zone,
            long offsetMillis,
            LocalDate from,
            LocalDate to,
            Map<UUID, UUID> groupOf) {
        PostedGoods goods = new PostedGoods();
        for (PlanSlot slot : slots) {
            if (slot.outcome().doneAt().isPresent()) {
                slot.product()
                        .ifPresent(
                                product ->
                                        goods.posted
                                                .computeIfAbsent(
                                                        slot.group(), id -> new TreeMap<>())
                                                .computeIfAbsent(slot.day(), day -> new HashSet<>())
                                                .add(product));
            }
        }
        if (!goods.posted.isEmpty()) {
            tx.memberFigures()
                    .bought(
                            from.minusDays(BEFORE).atStartOfDay(zone).toInstant(),
                            to.plusDays(1).atStartOfDay(zone).toInstant(),
                            offsetMillis,
                            each -> goods.add(each, groupOf.get(each.member())));
        }
        return goods;
    }

    private void add(Bought each, @Nullable UUID group) {
        if (group != null && posted.containsKey(group)) {
            bought.computeIfAbsent(group, id -> new TreeMap<>())
                    .computeIfAbsent(each.day(), day -> new ArrayList<>())
                    .add(each);
        }
    }

    /** How many members did; empty where nothing was posted to the group in those days. */
    OptionalInt buyers(UUID group, LocalDate day) {
        Set<UUID> products = new HashSet<>();
        window(posted, group, day).values().forEach(products::addAll);
        if (products.isEmpty()) {
            return OptionalInt.empty();
        }
        Set<UUID> buyers = new HashSet<>();
        window(bought, group, day).values().stream()
                .flatMap(List::stream)
                .filter(each -> products.contains(each.product()))
                .forEach(each -> buyers.add(each.member()));
        return OptionalInt.of(buyers.size());
    }

    private static <T> NavigableMap<LocalDate, T> window(
            Map<UUID, NavigableMap<LocalDate, T>> all, UUID group, LocalDate day) {
        return all.getOrDefault(group, new TreeMap<>())
                .subMap(day.minusDays(BEFORE), true, day, true);
    }
}
