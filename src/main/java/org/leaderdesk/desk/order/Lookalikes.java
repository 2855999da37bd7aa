package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Candidate;
import org.leaderdesk.book.OrderTable.Nameless;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the group buys that have an order of a file too: by its number, else join and buyer. */
final class Lookalikes {

    private static final Duration THESE_DAYS = Duration.ofDays(3);

    private final Transaction tx;
    private final Buyers buyers;
    private final boolean crossGroup;
    private final Map<String, List<Nameless>> nameless = new HashMap<>();

    /**
     * Looks in all group buys.
     *
     * @param crossGroup whether the payment time belongs to what identifies an order
     */
    Lookalikes(Transaction tx, Buyers buyers, boolean crossGroup) {
        this.tx = tx;
        this.buyers = buyers;
        this.crossGroup = crossGroup;
        for (Nameless order : tx.orders().nameless()) {
            for (String part : JoinNumber.parts(order.joinNumber())) {
                nameless.computeIfAbsent(part, key -> new ArrayList<>(1)).add(order);
            }
        }
    }

    /** The group buy that has the order under its number, whatever else is alike. */
    Optional<UUID> numbered(FileOrder order) {
        return order.orderNumber().flatMap(tx.orders()::groupBuyOfNumber);
    }

    Set<UUID> homes(FileOrder order) {
        Optional<UUID> numbered = numbered(order);
        if (numbered.isPresent()) {
            return Set.of(numbered.get());
        }
        Set<UUID> homes = new HashSet<>();
        buyers.known(order)
                .ifPresent(
                        id -> tx.orders().candidates(id).forEach(each -> add(homes, order, each)));
        if (homes.isEmpty()) {
            for (byte[] key : buyers.nickKeys(order)) {
                tx.orders().candidatesByNick(key).stream()
                        .filter(each -> !Buyers.isSure(order) || isAnonymous(each))
                        .forEach(each -> add(homes, order, each));
            }
        }
        if (homes.isEmpty()) {
            homes.addAll(namelessHomes(order));
        }
        return homes;
    }

    /**
     * The group buys in which the same buyer has an order of the same amount and time under another
     * number, as where another tool exported it; where nothing but nicknames is known, of these
     * days.
     */
    Set<UUID> twins(FileOrder order) {
        Set<UUID> twins = new HashSet<>();
        if (Buyers.isSure(order) && order.amount().isPresent()) {
            buyers.known(order).stream()
                    .flatMap(id -> tx.orders().candidates(id).stream())
                    .filter(each -> each.amount().equals(order.amount()))
                    .filter(each -> agree(order.time(), each.time()))
                    .forEach(each -> twins.add(each.groupBuyId()));
        } else if (!Buyers.isSure(order) && order.amount().isEmpty()) {
            buyers.nickKeys(order).stream()
                    .flatMap(key -> tx.orders().candidatesByNick(key).stream())
                    .filter(each -> each.time().filter(this::isOfTheseDays).isPresent())
                    .forEach(each -> twins.add(each.groupBuyId()));
        }
        return twins;
    }

    private boolean isOfTheseDays(OrderTime time) {
        return time.at().isAfter(tx.now().minus(THESE_DAYS));
    }

    /** Two phones are two people; a nickname counts only where one side has no phone. */
    private boolean isAnonymous(Candidate candidate) {
        return candidate.memberId().map(buyers::isAnonymous).orElse(true);
    }

    private void add(Set<UUID> homes, FileOrder order, Candidate candidate) {
        if (sharesJoinNumber(order, candidate.joinNumber())
                && (!crossGroup || agree(order.time(), candidate.time()))) {
            homes.add(candidate.groupBuyId());
        }
    }

    /** Where no buyer is left or ever was: join number with amount, else with pieces, must do. */
    private Set<UUID> namelessHomes(FileOrder order) {
        Set<UUID> homes = new HashSet<>();
        for (String part : order.joinNumbers()) {
            for (Nameless each : nameless.getOrDefault(part, List.of())) {
                if (isSameSize(order, each.amount(), each.pieces())) {
                    homes.add(each.groupBuyId());
                }
            }
        }
        return homes;
    }

    private static boolean isSameSize(FileOrder order, Optional<Money> amount, long pieces) {
        return order.amount().isPresent() && amount.isPresent()
                ? order.amount().equals(amount)
                : order.lines().stream().mapToLong(FileLine::quantity).sum() == pieces;
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
}
