package org.leaderdesk.desk.pickup;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Elsewhere;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The counter of one round while it is open: finds who stands in front of it and says what they
 * get. Reads the round once and again after somebody else changed the book; a search then looks at
 * memory and at a few rows. Thread-safe; closing it forgets everybody.
 */
public final class Counter implements AutoCloseable {

    private static final int COMPANIONS = 3;
    private static final int ELSEWHERE = 5;

    private final Session session;
    private final UUID roundId;
    private @Nullable CounterRound loaded;

    public Counter(Session session, UUID roundId) {
        this.session = session;
        this.roundId = roundId;
    }

    /**
     * How far a round is.
     *
     * @param bags how many it hands out
     * @param collected how many of them are empty; one of which nothing came is one of them, though
     *     nobody collected it, for nobody is waited for
     */
    public record Progress(PickupRound round, int bags, int collected) {}

    /**
     * Who may be meant: by pickup code, tail of the phone, collection or join number, name, its
     * reading or initials, building and room, in that order; empty bags come last.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public CounterFound find(String typed) {
        String folded = MemberIndex.fold(typed);
        if (folded.isEmpty()) {
            return CounterFound.NOBODY;
        }
        return read(
                (tx, now) ->
                        byCode(tx, now, folded)
                                .or(() -> inRound(tx, now, folded))
                                .or(() -> notPicked(tx, now, folded))
                                .or(() -> product(tx, typed.strip()))
                                .orElse(CounterFound.NOBODY));
    }

    /**
     * What of these members is here, and why the others have nothing here; of the first few.
     *
     * @param members as a search in all members found them
     */
    public CounterFound known(List<UUID> members) {
        return read(
                (tx, now) -> {
                    List<CounterBag> here = new ArrayList<>();
                    List<Elsewhere> elsewhere = new ArrayList<>();
                    NotHere notHere = new NotHere(tx, now.round());
                    members.stream()
                            .limit(ELSEWHERE)
                            .forEach(
                                    id ->
                                            now.bag(tx, id)
                                                    .ifPresentOrElse(
                                                            here::add,
                                                            () ->
                                                                    notHere.ofMember(id)
                                                                            .ifPresent(
                                                                                    elsewhere
                                                                                            ::add)));
                    return new CounterFound(here, elsewhere, Optional.empty());
                });
    }

    /** Whoever's bag it is, with all a clerk needs; empty where the round has none of theirs. */
    public Optional<Customer> meet(UUID ownerId) {
        return read(
                (tx, now) ->
                        now.bag(tx, ownerId)
                                .map(
                                        bag ->
                                                new Customer(
                                                        bag,
                                                        new NotHere(tx, now.round())
                                                                .withheld(ownerId, orders(bag)),
                                                        last(tx, bag),
                                                        companions(tx, now, ownerId),
                                                        asksMarketing(tx, ownerId))));
    }

    private static List<UUID> orders(CounterBag bag) {
        return bag.bag().lines().stream().map(BagLine::orderId).distinct().toList();
    }

    private static Optional<Handover> last(Transaction tx, CounterBag bag) {
        return switch (bag.state()) {
            case WAITING, NOTHING_LEFT -> Optional.empty();
            case PARTLY_COLLECTED, COLLECTED -> tx.handovers().lastOf(orders(bag));
        };
    }

    private static List<CounterBag> companions(Transaction tx, CounterRound now, UUID ownerId) {
        return tx.handovers().companionsOf(ownerId, COMPANIONS).stream()
                .flatMap(id -> tx.members().standing(id).or(() -> Optional.of(id)).stream())
                .flatMap(id -> now.bag(tx, id).stream())
                .filter(bag -> bag.open() > 0)
                .toList();
    }

    private static boolean asksMarketing(Transaction tx, UUID ownerId) {
        return tx.members().standing(ownerId).isPresent()
                && !tx.consents().newest(ownerId).containsKey(Consent.Purpose.MARKETING);
    }

    /** The last handover of the round that was not taken back. */
    public Optional<Handover> last() {
        return read((tx, now) -> tx.handovers().lastOfRound(roundId));
    }

    /** How far the round is. */
    public Progress progress() {
        return read((tx, now) -> new Progress(now.round(), now.index().size(), now.collected()));
    }

    private static Optional<CounterFound> byCode(Transaction tx, CounterRound now, String folded) {
        return tx.pickupCodes()
                .orderOf(folded)
                .flatMap(id -> tx.orders().find(id))
                .map(filed -> ofOrder(tx, now, filed));
    }

    private static CounterFound ofOrder(Transaction tx, CounterRound now, Filed filed) {
        UUID owner = filed.order().memberId().orElse(filed.order().id());
        return now.index()
                .bag(owner)
                .filter(bag -> has(bag, filed.order().id()))
                .map(bag -> found(List.of(now.counted(tx, bag))))
                .orElseGet(() -> elsewhere(List.of(new NotHere(tx, now.round()).of(filed))));
    }

    private static boolean has(Bag bag, UUID orderId) {
        return bag.lines().stream().anyMatch(line -> line.orderId().equals(orderId));
    }

    private static Optional<CounterFound> inRound(Transaction tx, CounterRound now, String folded) {
        List<CounterBag> bags =
                now.index().find(folded).stream()
                        .map(bag -> now.counted(tx, bag))
                        .sorted(Comparator.comparing(bag -> bag.open() == 0))
                        .toList();
        return bags.isEmpty() ? Optional.empty() : Optional.of(found(bags));
    }

    private static Optional<CounterFound> notPicked(
            Transaction tx, CounterRound now, String folded) {
        List<Elsewhere> orders =
                new NotHere(tx, now.round()).ofJoinNumber(folded.toUpperCase(Locale.ROOT));
        return orders.isEmpty() ? Optional.empty() : Optional.of(elsewhere(orders));
    }

    /** A product's code under the scanner in place of a person's. */
    private static Optional<CounterFound> product(Transaction tx, String typed) {
        return tx.products()
                .findByCode(typed)
                .flatMap(variant -> tx.products().find(variant.productId()))
                .map(
                        product ->
                                new CounterFound(
                                        List.of(), List.of(), Optional.of(product.name())));
    }

    private static CounterFound found(List<CounterBag> bags) {
        return new CounterFound(bags, List.of(), Optional.empty());
    }

    private static CounterFound elsewhere(List<Elsewhere> orders) {
        return new CounterFound(List.of(), orders, Optional.empty());
    }

    private interface Work<T> {
        T run(Transaction tx, CounterRound now);
    }

    private synchronized <T> T read(Work<T> work) {
        return session.book().read(session.who(), tx -> work.run(tx, load(tx)));
    }

    private CounterRound load(Transaction tx) {
        CounterRound known = loaded;
        if (known != null && known.follows(tx)) {
            return known;
        }
        close();
        CounterRound now = new CounterRound(tx, roundId);
        loaded = now;
        return now;
    }

    @Override
    public synchronized void close() {
        CounterRound known = loaded;
        if (known != null) {
            known.close();
            loaded = null;
        }
    }
}
