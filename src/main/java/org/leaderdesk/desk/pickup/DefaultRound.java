package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The round an import opens by itself for its group buy, and the collection numbers of every round
 * that hands the group buy out: one member, one bag, one number. Numbers are given once, by join
 * number, and never change.
 */
public final class DefaultRound {

    private final Transaction tx;

    public DefaultRound(Transaction tx) {
        this.tx = tx;
    }

    /**
     * Opens the default round where the group buy has none, and numbers new bags in all its rounds.
     *
     * @param orders the group buy's orders as they now stand
     * @return the name of a closed round, where new bags are in no open one
     */
    public Optional<String> keep(GroupBuy groupBuy, Collection<Order> orders) {
        List<PickupRound> rounds = tx.rounds().ofGroupBuy(groupBuy.id());
        if (rounds.isEmpty()) {
            if (orders.stream().noneMatch(Order::isPicked)) {
                return Optional.empty();
            }
            rounds =
                    List.of(
                            tx.rounds()
                                    .redoDefault(groupBuy.id())
                                    .orElseGet(() -> opened(groupBuy)));
        }
        boolean closed = rounds.stream().allMatch(round -> round.closedAt().isPresent());
        boolean numbered = false;
        for (PickupRound round : rounds) {
            numbered |= number(round, orders) > 0;
        }
        return closed && numbered ? Optional.of(rounds.getFirst().name()) : Optional.empty();
    }

    private PickupRound opened(GroupBuy groupBuy) {
        PickupRound made =
                PickupRound.opened(
                        tx.newId(),
                        groupBuy.title(),
                        List.of(groupBuy.id()),
                        Optional.empty(),
                        true,
                        tx.now());
        tx.rounds().open(made);
        return made;
    }

    /** Numbers the bags of a round that have no number yet, by join number; how many there were. */
    int number(PickupRound round, Collection<Order> orders) {
        Map<UUID, Integer> numbers = tx.rounds().numbers(round.id());
        Set<UUID> owners = new LinkedHashSet<>();
        orders.stream()
                .filter(Order::isPicked)
                .filter(
                        order ->
                                round.pickupPointId().isEmpty()
                                        || round.pickupPointId().equals(order.pickupPointId()))
                .sorted(Comparator.comparing(Order::joinNumber, JoinNumber.ORDER))
                .map(order -> order.memberId().orElse(order.id()))
                .filter(owner -> !numbers.containsKey(owner))
                .forEach(owners::add);
        tx.rounds().number(round.id(), owners);
        return owners.size();
    }
}
