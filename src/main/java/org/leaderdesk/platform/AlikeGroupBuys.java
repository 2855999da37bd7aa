package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two group buys made by imports are one: by how many of the smaller one's (join number,
 * phone) pairs the other has too. From 80 % they are; from 20 % a person should look.
 */
final class AlikeGroupBuys {

    private static final int SAME_PERCENT = 80;
    private static final int ALIKE_PERCENT = 20;
    private static final int PAIRS = 20_000;
    private static final int PAIR_LENGTH = 64;

    private final Batch batch;

    AlikeGroupBuys(Batch batch) {
        this.batch = batch;
    }

    /**
     * The group buy that a new one is.
     *
     * @param lost is told of one that is partly alike
     */
    Optional<String> same(Mutation mutation, List<Lost> lost) {
        Set<String> pairs = pairs(mutation);
        Map<String, Integer> common = new HashMap<>();
        batch.tx()
                .among(
                        "SELECT group_buy FROM pair WHERE feed = ? AND hash IN (?*)",
                        row -> common.merge(row.getString(1), 1, Integer::sum),
                        new ArrayList<>(pairs),
                        batch.feed().id());
        Map<String, Integer> sizes = sizes(common.keySet());
        String alike = null;
        int most = 0;
        for (Map.Entry<String, Integer> each : common.entrySet()) {
            if (batch.find(RowKind.GROUP_BUY, each.getKey()).filter(Row::isDeleted).isPresent()) {
                continue;
            }
            int percent =
                    100
                            * each.getValue()
                            / Math.min(
                                    pairs.size(), sizes.getOrDefault(each.getKey(), pairs.size()));
            boolean more =
                    percent > most
                            || percent == most
                                    && alike != null
                                    && each.getKey().compareTo(alike) < 0;
            if (more) {
                most = percent;
                alike = each.getKey();
            }
        }
        if (alike == null || most < ALIKE_PERCENT) {
            return Optional.empty();
        }
        if (most >= SAME_PERCENT) {
            return Optional.of(alike);
        }
        long v = batch.find(RowKind.GROUP_BUY, alike).map(Row::v).orElse(0L);
        lost.add(new Lost("group_buy_id", mutation.id(), alike, v, Code.GROUP_BUYS_ALIKE.text()));
        return Optional.empty();
    }

    /** How many pairs each has. */
    private Map<String, Integer> sizes(Set<String> groupBuys) {
        Map<String, Integer> sizes = new HashMap<>();
        batch.tx()
                .among(
                        "SELECT group_buy, count(*) FROM pair WHERE feed = ? AND group_buy IN (?*)"
                                + " GROUP BY group_buy",
                        row -> sizes.put(row.getString(1), row.getInt(2)),
                        List.copyOf(groupBuys),
                        batch.feed().id());
        return sizes;
    }

    /** A group buy is made of these too. */
    void keep(Mutation mutation, String groupBuy) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        pairs(mutation).forEach(pair -> rows.add(new Object[] {batch.feed().id(), pair, groupBuy}));
        batch.tx()
                .batch(
                        "INSERT INTO pair (feed, hash, group_buy) VALUES (?, ?, ?) ON CONFLICT DO"
                                + " NOTHING",
                        rows);
    }

    /** Whether the pairs of a mutation can be pairs. */
    static void check(Mutation mutation) {
        List<String> pairs = mutation.pairs();
        boolean fit =
                pairs == null
                        || pairs.size() <= PAIRS
                                && pairs.stream()
                                        .allMatch(
                                                pair ->
                                                        pair != null
                                                                && pair.length() <= PAIR_LENGTH
                                                                && pair.indexOf('\0') < 0);
        if (!fit) {
            throw new Rejected(Code.BAD_VALUE);
        }
    }

    private static Set<String> pairs(Mutation mutation) {
        return mutation.pairs() == null || !mutation.t().equals(RowKind.GROUP_BUY.t())
                ? Set.of()
                : new LinkedHashSet<>(mutation.pairs());
    }
}
