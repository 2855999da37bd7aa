package org.leaderdesk.desk.order;

import org.leaderdesk.book.OperationTable.Operation;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.User;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to an order, oldest first: who, when, and what became of what. */
public final class OrderHistory {

    private final Session session;

    public OrderHistory(Session session) {
        this.session = session;
    }

    /**
     * One thing that happened.
     *
     * @param kind order.create, order.change
     * @param who the user's name; the id of one who may no longer sign in
     */
    public record Event(String kind, String who, Instant at, List<Change> changes) {}

    /**
     * One value that became another.
     *
     * @param field as the lists name it; of a line with its place in front: 0.qty
     * @param from empty where it was unknown before
     * @param to empty where it is unknown since
     */
    public record Change(String field, Optional<String> from, Optional<String> to) {}

    /**
     * The history of one order.
     *
     * @throws Refused ORDER_UNKNOWN
     */
    public List<Event> run(UUID id) {
        return session.book().read(session.who(), tx -> events(tx, id));
    }

    private List<Event> events(Transaction tx, UUID id) {
        OneOrder.in(tx, id);
        Map<UUID, String> names =
                tx.users().all().stream().collect(Collectors.toMap(User::id, User::name));
        List<Event> events = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (Operation operation : tx.operations().historyOf(id)) {
            List<Change> changes;
            if (operation.kind().startsWith("order.")) {
                Map<String, String> after = OrderValues.of(operation.arguments(), session.zone());
                changes = OrderValues.changes(before, after);
                before = after;
            } else if (operation.kind().startsWith("shortage.")) {
                changes = List.of(OrderValues.shortage(operation.arguments()));
            } else {
                continue;
            }
            events.add(
                    new Event(
                            operation.kind(),
                            names.getOrDefault(operation.userId(), operation.userId().toString()),
                            operation.at(),
                            changes));
        }
        return events;
    }

    /** What a variant that stands in a history is called; blank where there is none. */
    public String productOf(String variantId) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.products()
                                        .findVariant(UUID.fromString(variantId))
                                        .flatMap(
                                                variant ->
                                                        tx.products()
                                                                .find(variant.productId())
                                                                .map(
                                                                        product ->
                                                                                product.name()
                                                                                        + " "
                                                                                        + variant
                                                                                                .text()))
                                        .map(String::strip)
                                        .orElse(""));
    }
}
