package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.NaturalOrder;
import org.leaderdesk.domain.member.PinyinName;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The order of products on a list. A comparator is for one list: it remembers how names are read.
 */
final class ProductOrder {

    private ProductOrder() {}

    /** As a dictionary has them; the variant decides between equals. */
    private static Comparator<BagLine> byName() {
        Map<String, String> keys = new HashMap<>();
        return Comparator.comparing(
                        (BagLine line) ->
                                keys.computeIfAbsent(
                                        line.product(), name -> PinyinName.of(name).sortKey()),
                        NaturalOrder.BLANK_LAST)
                .thenComparing(BagLine::product)
                .thenComparing(BagLine::variant, NaturalOrder.BLANK_LAST)
                .thenComparing(BagLine::variantId);
    }

    static Comparator<BagLine> byCategory() {
        return Comparator.comparing(BagLine::category, NaturalOrder.BLANK_LAST)
                .thenComparing(byName());
    }

    /** Ambient, chilled, frozen: what is cold leaves the cold last. */
    static Comparator<BagLine> byZone() {
        return Comparator.comparing(BagLine::zone).reversed().thenComparing(byCategory());
    }
}
