package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.Optional;
import java.util.UUID;

/**
 * One picked order line in a bag.
 *
 * @param orderId its order
 * @param place its place in the order, from 0; with the order it identifies the line
 * @param joinNumber 跟团号 of its order; unique only inside its group buy
 * @param groupBuy title of its group buy
 * @param variantId what is counted and picked
 * @param product product name
 * @param variant variant text; blank where there is none
 * @param category 分类; blank where unknown
 * @param zone how it must be kept
 * @param zoneGuessed whether nobody confirmed the zone yet
 * @param quantity pieces to hand over, at least 1
 * @param recipient the order's own recipient where it is not the bag's name (two people may share a
 *     phone)
 * @param pickupPoint where it is handed out; blank where unknown
 * @param subLeader who sold it for the leader
 * @param supplier who brings it
 * @param cost per piece, where known
 * @param refundInDoubt a partial refund of the order that nobody has settled yet and that may mean
 *     this line: printed with amount and candidate
 * @param missing whether a newer file lacks its order and nobody has decided what that means
 */
public record BagLine(
        UUID orderId,
        int place,
        String joinNumber,
        String groupBuy,
        UUID variantId,
        String product,
        String variant,
        String category,
        TemperatureZone zone,
        boolean zoneGuessed,
        int quantity,
        Optional<PersonalText> recipient,
        String pickupPoint,
        Optional<String> subLeader,
        Optional<String> supplier,
        Optional<Money> cost,
        Optional<RefundInDoubt> refundInDoubt,
        boolean missing) {

    /**
     * A partial refund whose meaning a person must confirm.
     *
     * @param refund the refunded amount of the order
     * @param candidate the product it probably means; blank when none fits
     */
    public record RefundInDoubt(Money refund, String candidate) {}

    /** The same line with another number of pieces. */
    public BagLine of(int pieces) {
        return new BagLine(
                orderId,
                place,
                joinNumber,
                groupBuy,
                variantId,
                product,
                variant,
                category,
                zone,
                zoneGuessed,
                pieces,
                recipient,
                pickupPoint,
                subLeader,
                supplier,
                cost,
                refundInDoubt,
                missing);
    }

    /** Which line it is. */
    public LineId id() {
        return new LineId(orderId, place);
    }

    /** Product with its variant, as papers show it: 四川爱媛果冻橙 (9斤装). */
    public String productAndVariant() {
        return named(product, variant);
    }

    /** A product with its variant as one text, in which no mobile number is left whole. */
    public static String named(String product, String variant) {
        return DigitRuns.maskedMobiles(
                variant.isBlank() ? product : product + " (" + variant + ")");
    }
}
