package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundProgress;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.domain.planner.ServicePosts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the clocks of the group buys that may have something to say on a day. */
final class ServiceClock {

    /** How long before a day and after it a group buy is still spoken of. */
    private static final int NEAR = 14;

    private final Transaction tx;
    private final ZoneId zone;
    private final LocalDate day;

    ServiceClock(Transaction tx, ZoneId zone, LocalDate day) {
        this.tx = tx;
        this.zone = zone;
        this.day = day;
    }

    List<ServicePost> posts(PlanRules rules, Library library) {
        Map<UUID, RoundProgress> progress = tx.eveningCounts().progress();
        List<PickupRound> rounds = tx.rounds().open();
        List<ServicePosts.Sale> sales =
                tx.groupBuys().page(null, Integer.MAX_VALUE).stream()
                        .filter(this::isNear)
                        .map(each -> sale(each, rounds, progress))
                        .toList();
        return new ServicePosts(day, zone, rules, library).of(sales);
    }

    private boolean isNear(GroupBuy groupBuy) {
        return near(groupBuy.openedAt()) || near(groupBuy.closedAt());
    }

    private boolean near(Optional<Instant> at) {
        return at.map(moment -> moment.atZone(zone).toLocalDate())
                .filter(date -> !date.isBefore(day.minusDays(NEAR)))
                .filter(date -> !date.isAfter(day.plusDays(NEAR)))
                .isPresent();
    }

    private ServicePosts.Sale sale(
            GroupBuy groupBuy, List<PickupRound> rounds, Map<UUID, RoundProgress> progress) {
        Optional<PickupRound> round =
                rounds.stream()
                        .filter(each -> each.groupBuyIds().contains(groupBuy.id()))
                        .findFirst();
        return new ServicePosts.Sale(
                groupBuy.id(),
                groupBuy.title(),
                groupBuy.openedAt(),
                groupBuy.closedAt(),
                (int) tx.groupBuys().countsOf(groupBuy.id()).orders(),
                round.filter(each -> each.groupBuyIds().getFirst().equals(groupBuy.id()))
                        .flatMap(each -> pickup(each, progress)));
    }

    /** One post speaks for all that is handed out together: the bags are the round's. */
    private Optional<ServicePosts.Pickup> pickup(
            PickupRound round, Map<UUID, RoundProgress> progress) {
        RoundProgress far = progress.get(round.id());
        int bags = far == null ? 0 : far.bags();
        int left = far == null ? 0 : far.bags() - far.collected();
        return tx.arrivals()
                .firstOf(round.id())
                .or(round::promisedAt)
                .map(arrives -> new ServicePosts.Pickup(round.name(), arrives, bags, left));
    }
}
