package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.order.Alike;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides which group buys the orders of a file belong to, by comparing join numbers and buyers
 * with the group buys the book has, before anything is written. A person's word goes before, but an
 * order stays where its order number is known; and so does, in a file of several group buys,
 * whatever belongs to another one of them.
 */
final class GroupBuyChoice {

    private final Transaction tx;
    private final Lookalikes lookalikes;
    private final String fileName;
    private final List<FileOrder> orders;
    private final boolean several;
    private final ZoneId zone;
    private final Map<UUID, Set<Integer>> alike = new HashMap<>();
    private final List<UUID> same = new ArrayList<>();
    private final List<UUID> ambiguous = new ArrayList<>();
    private final Map<UUID, Set<String>> taken = new HashMap<>();

    /**
     * A choice for orders of one file.
     *
     * @param several whether they may be of several group buys
     * @param zone in which a group buy's day is named
     */
    GroupBuyChoice(
            Transaction tx,
            Lookalikes lookalikes,
            String fileName,
            List<FileOrder> orders,
            boolean several,
            ZoneId zone) {
        this.tx = tx;
        this.lookalikes = lookalikes;
        this.fileName = fileName;
        this.orders = orders;
        this.several = several;
        this.zone = zone;
        if (tx.groupBuys().count() > 0) {
            compare();
        }
    }

    private void compare() {
        for (int i = 0; i < orders.size(); i++) {
            for (UUID home : lookalikes.homes(orders.get(i))) {
                alike.computeIfAbsent(home, id -> new HashSet<>()).add(i);
            }
        }
        long fromFile =
                orders.stream()
                        .filter(
                                order ->
                                        order.joinNumbers().stream()
                                                .noneMatch(JoinNumber::isWalkIn))
                        .count();
        int sameFrom = ReadRules.in(tx, Rule.SAME_GROUP_BUY);
        int otherUnder = ReadRules.in(tx, Rule.OTHER_GROUP_BUY);
        alike.forEach(
                (groupBuy, indexes) -> {
                    long inBook = tx.orders().countFromFiles(groupBuy);
                    Alike compared = new Alike(indexes.size(), fromFile, inBook);
                    switch (compared.verdict(sameFrom, otherUnder)) {
                        case SAME -> same.add(groupBuy);
                        case AMBIGUOUS -> ambiguous.add(groupBuy);
                        case OTHER -> {
                            // some neighbours ordered in both; another week of the same leader
                        }
                    }
                });
    }

    /** Where a person said the orders belong. */
    Map<Optional<UUID>, List<FileOrder>> told(UUID groupBuy) {
        return shared(i -> Optional.of(groupBuy));
    }

    /**
     * A person said that it is a new group buy of this title; said again of the same file, it is
     * the one made then.
     */
    Map<Optional<UUID>, List<FileOrder>> toldNew(String title) {
        Optional<UUID> made = same.stream().filter(id -> title(id).equals(title)).findFirst();
        return shared(i -> made);
    }

    /**
     * The orders by the group buy the book has for them; under the empty key those of a group buy
     * that is new.
     *
     * @throws Refused AMBIGUOUS_GROUP_BUY when 20–80 % of the orders are alike
     */
    Map<Optional<UUID>, List<FileOrder>> choose() {
        if (same.isEmpty() && !ambiguous.isEmpty()) {
            throw refusal();
        }
        if (same.size() > 1 && !several) {
            throw refusal();
        }
        return shared(this::best);
    }

    /** In a file of several group buys an order nobody has belongs where its number is free. */
    private Optional<UUID> best(int order) {
        if (!same.isEmpty() && several && (same.size() > 1 || isTaken(order))) {
            throw refusal();
        }
        return same.stream().findFirst();
    }

    private boolean isTaken(int order) {
        Set<String> known = taken.computeIfAbsent(same.getFirst(), this::joinNumbers);
        return orders.get(order).joinNumbers().stream().anyMatch(known::contains);
    }

    private Set<String> joinNumbers(UUID groupBuy) {
        Set<String> joinNumbers = new HashSet<>();
        for (Filed filed : tx.orders().ofGroupBuy(groupBuy)) {
            joinNumbers.addAll(JoinNumber.parts(filed.order().joinNumber()));
        }
        return joinNumbers;
    }

    private interface Rest {
        Optional<UUID> of(int order);
    }

    private Map<Optional<UUID>, List<FileOrder>> shared(Rest rest) {
        Map<Optional<UUID>, List<FileOrder>> shared = new LinkedHashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            Optional<UUID> home = home(i);
            shared.computeIfAbsent(home.isPresent() ? home : rest.of(i), key -> new ArrayList<>())
                    .add(orders.get(i));
        }
        return shared;
    }

    private Optional<UUID> home(int order) {
        Optional<UUID> numbered = lookalikes.numbered(orders.get(order));
        return numbered.isPresent() || !several
                ? numbered
                : same.stream().filter(id -> known(id).contains(order)).findFirst();
    }

    private Set<Integer> known(UUID groupBuy) {
        return alike.getOrDefault(groupBuy, Set.of());
    }

    private String title(UUID groupBuy) {
        return tx.groupBuys().find(groupBuy).map(GroupBuy::title).orElse("");
    }

    /** Every group buy it may be, the likeliest first, so that a person can tell which. */
    private Refused refusal() {
        List<String> candidates =
                Stream.concat(same.stream(), ambiguous.stream())
                        .sorted(Comparator.comparingInt(id -> -known(id).size()))
                        .map(this::described)
                        .toList();
        return new Refused(
                RefusalCode.AMBIGUOUS_GROUP_BUY,
                fileName,
                orders.size(),
                String.join("\n", candidates));
    }

    private String described(UUID id) {
        String day =
                tx.groupBuys()
                        .find(id)
                        .flatMap(GroupBuy::closedAt)
                        .map(at -> " (" + LocalDate.ofInstant(at, zone) + ")")
                        .orElse("");
        return "  --group-buy " + id + "  " + title(id) + day + "  " + known(id).size();
    }
}
