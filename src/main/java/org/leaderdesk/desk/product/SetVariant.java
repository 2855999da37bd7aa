package org.leaderdesk.desk.product;

import org.leaderdesk.book.ProductTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Variant;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A person says what a variant costs, sells for, and how many there are; no import overrides it.
 * Costs and prices are the leader's, the stock is anybody's.
 */
public final class SetVariant {

    private final Session session;

    public SetVariant(Session session) {
        this.session = session;
    }

    /** What was typed; what is empty stays as it is. */
    public record Typed(Optional<Money> price, Optional<Money> cost, OptionalInt stock) {}

    /**
     * Writes it and gives back the variant as it now stands.
     *
     * @throws Refused VARIANT_UNKNOWN, NOT_PERMITTED
     */
    public Variant run(UUID id, Typed typed) {
        if (typed.cost().isPresent() || typed.price().isPresent()) {
            session.require(Role.LEADER);
        }
        Variant now = session.book().write(session.who(), tx -> set(tx, id, typed));
        return session.seesCosts() ? now : now.withoutCost();
    }

    private static Variant set(Transaction tx, UUID id, Typed typed) {
        Variant was =
                tx.products()
                        .findVariant(id)
                        .orElseThrow(() -> new Refused(RefusalCode.VARIANT_UNKNOWN, id.toString()));
        Variant now =
                new Variant(
                        was.id(),
                        was.productId(),
                        was.text(),
                        was.code(),
                        typed.price().or(was::price),
                        typed.cost().or(was::cost),
                        typed.stock().isPresent() ? typed.stock() : was.stock());
        tx.products()
                .type(
                        now,
                        new ProductTable.Typed(
                                typed.price().isPresent(),
                                typed.cost().isPresent(),
                                typed.stock().isPresent()));
        return now;
    }
}
