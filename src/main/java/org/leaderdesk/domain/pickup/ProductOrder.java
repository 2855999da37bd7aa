package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.NaturalOrder;
import org.leaderdesk.domain.member.PinyinName;

import java.util.Comparator;

/** The order of products on a list. */
final class ProductOrder {

    /** As a dictionary has them; the variant decides between equals. */
    static final Comparator<BagLine> BY_NAME =
            Comparator.comparing(
                            (BagLine line) -> PinyinName.of(line.product()).sortKey(),
                            NaturalOrder.BLANK_LAST)
                    .thenComparing(BagLine::product)
                    .thenComparing(BagLine::variant, NaturalOrder.BLANK_LAST)
                    .thenComparing(BagLine::variantId);

    static final Comparator<BagLine> BY_CATEGORY =
            Comparator.comparing(BagLine::category, NaturalOrder.BLANK_LAST).thenComparing(BY_NAME);

    /** Ambient, chilled, frozen: what is cold leaves the cold last. */
    static final Comparator<BagLine> BY_ZONE =
            Comparator.comparing(BagLine::zone).reversed().thenComparing(BY_CATEGORY);

    private ProductOrder() {}
}
