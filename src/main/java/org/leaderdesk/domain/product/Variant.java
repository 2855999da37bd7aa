package org.leaderdesk.domain.product;

import org.leaderdesk.domain.money.Money;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The unit that is counted and picked.
 *
 * @param productId its product
 * @param text 规格; blank where there is none
 * @param code 商品编码, case-sensitive
 * @param price what one piece sells for
 * @param cost what one piece costs the leader
 * @param stock pieces the leader can sell in all
 */
public record Variant(
        UUID id,
        UUID productId,
        String text,
        Optional<String> code,
        Optional<Money> price,
        Optional<Money> cost,
        OptionalInt stock) {

    /** The same for somebody who is not told what goods cost. */
    public Variant withoutCost() {
        return new Variant(id, productId, text, code, price, Optional.empty(), stock);
    }
}
