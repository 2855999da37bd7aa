package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.time.OrderTime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an exported order file says, after every cell was read: one entry per order, in the file's
 * order. An empty Optional means that the layout does not say, which is never the same as
 * "nothing": an import leaves such a field of an order it already knows as it is.
 *
 * @param fileName the file's own name, without folders
 * @param format the layout's name: ktt-24, ktt-15, ktt-13, ktt-10, ktt-building, supplier-bill,
 *     jielong-15, jielong-4, suite, own, jielong-text, or a profile's name
 * @param sheet the sheet the orders stand on; blank for csv
 * @param rows data rows read, header, titles and blank rows not counted
 * @param rowsHidden how many of them were hidden in the spreadsheet
 * @param crossGroup whether orders of several group buys may stand in it (10-column layout)
 * @param partial whether it shows only part of an order, as a supplier's bill does: it adds, and
 *     what it lacks is not missing
 * @param ownExport whether LeaderDesk itself wrote the file
 * @param title the value under 团购标题, never a title row or the file's name
 * @param orders the orders; empty when anything was rejected
 * @param products what the file's summary sheet says of variants; may be empty
 * @param piecesInSummary 销售数量 in all of the summary sheet, to tell a filtered file from one in
 *     which orders were cancelled
 * @param rejected what could not be read, the first {@value #REJECTIONS_SHOWN} of it; when not
 *     empty, nothing of the file is imported
 * @param rejectedBeyond how many more could not be read
 */
public record OrderFile(
        String fileName,
        String format,
        String sheet,
        int rows,
        int rowsHidden,
        boolean crossGroup,
        boolean partial,
        boolean ownExport,
        Optional<String> title,
        List<FileOrder> orders,
        List<FileProduct> products,
        Optional<Long> piecesInSummary,
        List<Rejection> rejected,
        int rejectedBeyond) {

    /** Rejections a person is shown of one file; the others are counted. */
    public static final int REJECTIONS_SHOWN = 200;

    /** Whether it is a 接龙 copied from a chat, whose numbers are counted anew each time. */
    public boolean isPasted() {
        return format.equals(PastedList.FORMAT);
    }

    /**
     * One order of the file.
     *
     * @param row the first row it stands on, for messages
     * @param orderNumber the selling tool's order number
     * @param joinNumbers 跟团号; several when the tool merged rows of one buyer and address; empty
     *     when the layout has none
     * @param customerKey a customer number mapped by a profile in place of a phone
     * @param nickname 下单人
     * @param name 收货人
     * @param phone 联系电话; may be masked
     * @param address split as far as possible
     * @param remark 团员备注 / 买家备注
     * @param leaderRemark 团长备注 / 备注
     * @param state the order's state, a layout without one says nothing
     * @param amount 订单金额, of the order
     * @param refund 退款金额, of the order
     * @param freight 运费
     * @param discount 优惠
     * @param time payment time, else order time
     * @param logistics how it reaches the member
     * @param pickupPoint 自提点, or 服务小区 with its address where there is no pickup point
     * @param subLeader 团长 as the row names it: the leader or a sub-leader
     * @param groupBuy 团购标题 of the row, where a file of several group buys names it per order
     * @param groupBuyId which group buy it was exported from, in LeaderDesk's own file
     * @param lines at least one, in the file's order
     */
    public record FileOrder(
            int row,
            Optional<String> orderNumber,
            List<String> joinNumbers,
            Optional<String> customerKey,
            Optional<PersonalText> nickname,
            Optional<PersonalText> name,
            Optional<Phone> phone,
            Optional<Address> address,
            Optional<PersonalText> remark,
            Optional<PersonalText> leaderRemark,
            Optional<OrderState> state,
            Optional<Money> amount,
            Optional<Money> refund,
            Optional<Money> freight,
            Optional<Money> discount,
            Optional<OrderTime> time,
            Optional<Logistics> logistics,
            Optional<String> pickupPoint,
            Optional<String> subLeader,
            Optional<String> groupBuy,
            Optional<UUID> groupBuyId,
            List<FileLine> lines) {}

    /**
     * One line of an order. Plain nullable fields instead of Optional: a large file has half a
     * million of them.
     *
     * @param product what was ordered
     * @param quantity pieces; negative only where a profile allows returns
     * @param amount 商品金额 of the line
     * @param price per piece in yuan as the file says it, exact: it may be less than a fen
     */
    public record FileLine(
            FileProduct product,
            int quantity,
            @Nullable Money amount,
            @Nullable BigDecimal price) {}

    /**
     * A variant as the file describes it; one instance is shared by all its lines.
     *
     * @param name product name without the variant in brackets; blank where the layout counts
     *     pieces without saying of what (building group), see {@link #isUnnamed()}
     * @param variant variant text; blank where there is none
     * @param code 商品编码, case-sensitive, or a profile's product key
     * @param category 分类
     * @param zone only where the file names the zone itself
     * @param price per piece
     * @param cost per piece
     * @param stock 总库存
     * @param supplier 供应商名称
     */
    public record FileProduct(
            String name,
            String variant,
            Optional<String> code,
            Optional<String> category,
            Optional<TemperatureZone> zone,
            Optional<Money> price,
            Optional<Money> cost,
            Optional<Integer> stock,
            Optional<String> supplier) {

        /**
         * Whether the layout names no product at all. Such a line says only how many pieces an
         * order has: an order the book knows keeps its own lines, and a new one is of the group
         * buy's single product, whatever the leader calls it.
         */
        public boolean isUnnamed() {
            return name.isEmpty();
        }
    }
}
