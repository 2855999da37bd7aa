package org.leaderdesk.ui.counter;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.GiveConsent;
import org.leaderdesk.desk.pickup.Counter;
import org.leaderdesk.desk.pickup.CounterFound;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.desk.pickup.ListHandovers;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The use cases of the counter, one call for each thing a key asks for. Called beside the FX
 * thread, one call after the other.
 */
final class CounterDesk implements AutoCloseable {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Session session;
    private final Function<String, List<UUID>> people;
    private @Nullable Counter counter;
    private Optional<PickupRound> round = Optional.empty();

    /**
     * A counter of no round yet.
     *
     * @param people finds members by what was typed, whatever the round
     */
    CounterDesk(Session session, Function<String, List<UUID>> people) {
        this.session = session;
        this.people = people;
    }

    /**
     * What is open and what is chosen of it.
     *
     * @param rounds to choose from, the latest first
     * @param progress of the chosen one; empty where no round is open
     */
    record Opened(List<PickupRound> rounds, Optional<Counter.Progress> progress) {}

    /** Goes to a round; without a wish stays where it is, or goes to the latest that is open. */
    synchronized Opened open(Optional<UUID> wanted) {
        ListRounds list = new ListRounds(session);
        List<PickupRound> open =
                new ArrayList<>(
                        list.all().reversed().stream()
                                .filter(each -> each.closedAt().isEmpty())
                                .toList());
        Optional<UUID> before = round.map(PickupRound::id);
        Optional<PickupRound> chosen =
                wanted.map(list::find)
                        .or(() -> open.stream().filter(each -> before.equals(id(each))).findFirst())
                        .or(() -> open.stream().findFirst());
        chosen.filter(each -> !open.contains(each)).ifPresent(open::addFirst);
        if (!chosen.map(PickupRound::id).equals(before)) {
            close();
            counter = chosen.map(each -> new Counter(session, each.id())).orElse(null);
        }
        round = chosen;
        return new Opened(open, chosen.map(each -> counter().progress()));
    }

    private static Optional<UUID> id(PickupRound round) {
        return Optional.of(round.id());
    }

    /**
     * Whom a search found.
     *
     * @param only with all there is to know, where exactly one is meant
     */
    record Found(CounterFound found, Optional<Customer> only, Counter.Progress progress) {}

    synchronized Found find(String typed) {
        CounterFound here = counter().find(typed);
        CounterFound found = here.isNobody() ? counter().known(people.apply(typed)) : here;
        boolean one = found.here().size() == 1 && found.elsewhere().isEmpty();
        Optional<Customer> only =
                one ? counter().meet(found.here().getFirst().bag().ownerId()) : Optional.empty();
        return new Found(found, only, counter().progress());
    }

    synchronized Basket join(Basket basket, List<UUID> owners) {
        Basket joined = basket;
        for (UUID owner : owners) {
            Optional<Customer> customer = counter().meet(owner);
            if (customer.isPresent()) {
                joined = joined.with(customer.get());
            }
        }
        return joined;
    }

    /** How far the round is by now. */
    synchronized Counter.Progress progress() {
        return counter().progress();
    }

    /**
     * What was handed over.
     *
     * @param basket the bags as they stand now, nothing ticked
     */
    record Handed(Handover handover, Basket basket, Counter.Progress progress) {}

    synchronized Handed hand(Basket basket, Map<LineId, Integer> pieces, boolean asked) {
        Handover handover =
                new HandOver(session)
                        .run(
                                new HandOver.Request(
                                        round.orElseThrow().id(),
                                        pieces,
                                        basket.collectedBy(),
                                        basket.review(),
                                        NOTHING,
                                        asked));
        Basket left =
                join(
                        new Basket(
                                basket.customers(),
                                Map.of(),
                                basket.collectedBy(),
                                basket.review()),
                        basket.owners());
        return new Handed(handover, left, counter().progress());
    }

    /**
     * The handover to take back.
     *
     * @param named which; empty for the last of the round that was not taken back
     */
    synchronized Optional<ListHandovers.Entry> last(Optional<Handover> named) {
        return named.or(() -> counter().last())
                .flatMap(each -> new ListHandovers(session).find(each.id()));
    }

    synchronized Counter.Progress undo(UUID handover, String reason) {
        Handover _ = new HandOver(session).undo(handover, PersonalText.of(reason));
        return counter().progress();
    }

    synchronized Consent consent(UUID member, boolean granted) {
        return new GiveConsent(session)
                .run(member, Consent.Purpose.MARKETING, granted, Consent.How.COUNTER);
    }

    private Counter counter() {
        Counter open = counter;
        if (open == null) {
            throw new IllegalStateException("no round is open");
        }
        return open;
    }

    @Override
    public synchronized void close() {
        Counter open = counter;
        if (open != null) {
            open.close();
            counter = null;
            round = Optional.empty();
        }
    }
}
