package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Candidate;
import org.leaderdesk.book.OrderTable.Erased;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Alike;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which group buys the orders of a file belong to, by comparing join numbers and buyers
 * with the group buys the book has, before anything is written.
 */
final class GroupBuyChoice {

    private final Transaction tx;
    private final Buyers buyers;
    private final OrderFile file;
    private final List<Erased> erased;

    GroupBuyChoice(Transaction tx, Buyers buyers, OrderFile file) {
        this.tx = tx;
        this.buyers = buyers;
        this.file = file;
        this.erased = tx.orders().ofErased();
    }

    /**
     * The file's orders by the group buy the book has for them; under the empty key those of a
     * group buy that is new.
     *
     * @throws Refused AMBIGUOUS_GROUP_BUY when 20–80 % of the orders are alike
     */
    Map<Optional<UUID>, List<FileOrder>> choose() {
        Map<UUID, Set<FileOrder>> alike = alike();
        List<UUID> same = new ArrayList<>();
        List<UUID> ambiguous = new ArrayList<>();
        for (Map.Entry<UUID, Set<FileOrder>> entry : alike.entrySet()) {
            Alike comparison =
                    new Alike(
                            entry.getValue().size(),
                            file.orders().size(),
                            comparable(entry.getKey()));
            switch (comparison.verdict()) {
                case SAME -> same.add(entry.getKey());
                case AMBIGUOUS -> ambiguous.add(entry.getKey());
                case OTHER -> {
                    // some neighbours ordered in both; another week of the same leader
                }
            }
        }
        if (same.isEmpty() && !ambiguous.isEmpty() || same.size() > 1 && !file.crossGroup()) {
            throw ambiguous(ambiguous.isEmpty() ? same : ambiguous, alike);
        }
        if (same.size() <= 1) {
            return Map.of(same.stream().findFirst(), file.orders());
        }
        return split(same, alike);
    }

    /** A file of several group buys: each order goes where it is known; a new one cannot tell. */
    private Map<Optional<UUID>, List<FileOrder>> split(
            List<UUID> groupBuys, Map<UUID, Set<FileOrder>> alike) {
        Map<Optional<UUID>, List<FileOrder>> split = new LinkedHashMap<>();
        for (FileOrder order : file.orders()) {
            UUID home =
                    groupBuys.stream()
                            .filter(id -> known(alike, id).contains(order))
                            .findFirst()
                            .orElseThrow(() -> ambiguous(groupBuys, alike));
            split.computeIfAbsent(Optional.of(home), key -> new ArrayList<>()).add(order);
        }
        return split;
    }

    private static Set<FileOrder> known(Map<UUID, Set<FileOrder>> alike, UUID groupBuy) {
        return alike.getOrDefault(groupBuy, Set.of());
    }

    private Refused ambiguous(List<UUID> groupBuys, Map<UUID, Set<FileOrder>> alike) {
        UUID first = groupBuys.getFirst();
        String title = tx.groupBuys().find(first).orElseThrow().title();
        return new Refused(
                RefusalCode.AMBIGUOUS_GROUP_BUY,
                file.fileName(),
                known(alike, first).size(),
                file.orders().size(),
                title,
                first.toString());
    }

    private Map<UUID, Set<FileOrder>> alike() {
        Map<UUID, Set<FileOrder>> alike = new HashMap<>();
        if (tx.groupBuys().count() == 0) {
            return alike;
        }
        for (FileOrder order : file.orders()) {
            for (UUID groupBuy : homes(order)) {
                alike.computeIfAbsent(
                                groupBuy, id -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(order);
            }
        }
        return alike;
    }

    private Set<UUID> homes(FileOrder order) {
        Optional<UUID> numbered = order.orderNumber().flatMap(tx.orders()::findByNumber);
        if (numbered.isPresent()) {
            return Set.of(tx.orders().find(numbered.get()).orElseThrow().order().groupBuyId());
        }
        Optional<UUID> member = buyers.known(order);
        List<Candidate> candidates = new ArrayList<>();
        member.ifPresent(id -> candidates.addAll(tx.orders().candidates(id)));
        if (!Buyers.isSure(order)) {
            buyers.nickKey(order)
                    .ifPresent(key -> candidates.addAll(tx.orders().candidatesByNick(key)));
        }
        Set<UUID> homes = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (sharesJoinNumber(order, candidate.joinNumber())
                    && (!file.crossGroup() || agree(order.time(), candidate.time()))) {
                homes.add(candidate.groupBuyId());
            }
        }
        if (homes.isEmpty()) {
            homes.addAll(erasedHomes(order));
        }
        return homes;
    }

    /** Orders of erased people have no buyer left: join number and amount must do. */
    private Set<UUID> erasedHomes(FileOrder order) {
        Set<UUID> homes = new HashSet<>();
        for (Erased was : erased) {
            if (order.amount().isPresent()
                    && order.amount().equals(was.amount())
                    && sharesJoinNumber(order, was.joinNumber())) {
                homes.add(was.groupBuyId());
            }
        }
        return homes;
    }

    /** Whether any join number is in both; merged rows have several. */
    static boolean sharesJoinNumber(FileOrder order, String joinNumber) {
        List<String> parts = JoinNumber.parts(joinNumber);
        return order.joinNumbers().stream().anyMatch(parts::contains);
    }

    /** Whether two payment times may be one; layouts differ in precision by up to a minute. */
    static boolean agree(Optional<OrderTime> a, Optional<OrderTime> b) {
        if (a.isEmpty()
                || b.isEmpty()
                || a.get().precision() == OrderTime.Precision.DAY
                || b.get().precision() == OrderTime.Precision.DAY) {
            return true;
        }
        return Math.abs(a.get().at().getEpochSecond() - b.get().at().getEpochSecond()) < 60;
    }

    /** Orders that came from files; walk-ins typed at the desk stand in none. */
    private long comparable(UUID groupBuy) {
        return tx.orders().countFromFiles(groupBuy);
    }
}
