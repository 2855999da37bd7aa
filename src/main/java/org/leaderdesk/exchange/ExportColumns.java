package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.OrderFile.FileProduct;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of our own export: the 24 columns of 快团团's full export first, for whoever knows them,
 * then what they cannot hold and an import needs to change nothing.
 */
final class ExportColumns {

    static final List<String> ORDERS =
            List.of(
                    ("下单人 团员备注 备注 跟团号 商品 规格 数量 商品金额 运费 优惠 订单金额 退款金额 物流方式 服务小区 服务小区联系人 服务小区电话 服务小区地址"
                         + " 收货人 联系电话 详细地址 团长 房号（如606） 楼号（如10） 弄号（如168） 订单号 支付时间 订单状态 自提点 商品编码 分类"
                         + " 单价 团购标题 团购编号 客户编号 团长工作台")
                            .split(" "));

    static final List<String> SUMMARY =
            List.of(
                    ("团购标题 所属团长 商品 商品ID 商品编码 规格 分类 总库存 当前库存（总库存-销售数量）"
                                    + " 销售数量 团当前单价 商品总金额 商品成本价 商品利润粗估 温层 供应商名称")
                            .split(" "));

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final OrderExport export;
    private final Masked masked;

    ExportColumns(OrderExport export) {
        this.export = export;
        this.masked = new Masked(export.masked());
    }

    /** The rows of one order: text, whole numbers and exact decimals. Amounts on the first only. */
    List<List<Object>> rows(FileOrder order) {
        List<List<Object>> rows = new ArrayList<>();
        for (FileLine line : order.lines()) {
            rows.add(row(order, line, rows.isEmpty()));
        }
        return rows;
    }

    private List<Object> row(FileOrder order, FileLine line, boolean first) {
        Address address = order.address().orElse(Address.UNKNOWN);
        FileProduct product = line.product();
        Money amount = line.amount();
        List<Object> row = new ArrayList<>();
        row.add(masked.name(order.nickname()));
        row.add(hidden(order.remark()));
        row.add(hidden(order.leaderRemark()));
        row.add(String.join(",", order.joinNumbers()));
        row.add(
                masked.title(
                        product.variant().isEmpty()
                                ? product.name()
                                : product.name() + "(" + product.variant() + ")"));
        row.add(masked.title(product.variant()));
        row.add(line.quantity());
        row.add(amount == null ? "" : amount.yuan());
        row.add(first ? yuan(order.freight()) : "");
        row.add(first ? yuan(order.discount()) : "");
        row.add(yuan(first ? order.amount() : order.amount().map(m -> Money.ZERO)));
        row.add(yuan(first ? order.refund() : order.refund().map(m -> Money.ZERO)));
        row.add(order.logistics().map(ExportColumns::word).orElse(""));
        row.add(address.estate());
        row.add("");
        row.add("");
        row.add("");
        row.add(masked.name(order.name()));
        row.add(masked.phone(order.phone()));
        row.add(hidden(Optional.of(address.full())));
        row.add(order.subLeader().orElse(""));
        row.add(hidden(Optional.of(address.room())));
        row.add(hidden(Optional.of(address.building())));
        row.add(hidden(Optional.of(address.lane())));
        addBeyond(row, order, line);
        return row;
    }

    private void addBeyond(List<Object> row, FileOrder order, FileLine line) {
        BigDecimal price = line.price();
        row.add(order.orderNumber().orElse(""));
        row.add(order.time().map(time -> written(time, export.zone())).orElse(""));
        row.add(order.state().map(ExportColumns::word).orElse(""));
        row.add(order.pickupPoint().orElse(""));
        row.add(line.product().code().orElse(""));
        row.add(line.product().category().orElse(""));
        row.add(price == null ? "" : price);
        row.add(masked.title(order.groupBuy().or(export::title).orElse("")));
        row.add(order.groupBuyId().map(UUID::toString).orElse(""));
        row.add(order.customerKey().orElse(""));
        row.add(export.masked() ? OwnExport.MASKED : OwnExport.WHOLE);
    }

    /** One row of the summary sheet. */
    List<Object> summary(FileProduct product, long pieces, long fen) {
        Optional<Integer> stock = product.stock();
        List<Object> row = new ArrayList<>();
        row.add(masked.title(export.title().orElse("")));
        row.add(export.leader());
        row.add(masked.title(product.name()));
        row.add("");
        row.add(product.code().orElse(""));
        row.add(masked.title(product.variant()));
        row.add(product.category().orElse(""));
        row.add(stock.<Object>map(s -> s).orElse(""));
        row.add(stock.<Object>map(s -> s - pieces).orElse(""));
        row.add(pieces);
        row.add(yuan(product.price()));
        row.add(new Money(fen).yuan());
        row.add(yuan(product.cost()));
        row.add(
                product.cost()
                        .<Object>map(c -> new Money(fen - c.fen() * pieces).yuan())
                        .orElse(""));
        row.add(product.zone().map(Words::word).orElse(""));
        row.add(product.supplier().orElse(""));
        return row;
    }

    private String hidden(Optional<PersonalText> text) {
        return masked.hidden(text.map(PersonalText::reveal).orElse(""));
    }

    private static Object yuan(Optional<Money> amount) {
        return amount.<Object>map(Money::yuan).orElse("");
    }

    private static String written(OrderTime time, ZoneId zone) {
        boolean day = time.precision() == OrderTime.Precision.DAY;
        return (day ? DAY : SECOND).format(time.at().atZone(zone));
    }

    private static String word(OrderState state) {
        return switch (state) {
            case UNPAID -> "待支付";
            case PAID -> "已支付";
            case SHIPPED -> "已发货";
            case DELIVERED -> "已送达";
            case CANCELLED -> "已取消";
            case REFUNDED -> "已退款";
        };
    }

    private static String word(Logistics logistics) {
        return switch (logistics) {
            case NONE -> "无需物流";
            case EXPRESS -> "快递";
            case PICKUP -> "自提";
            case LOCAL_DELIVERY -> "同城";
        };
    }
}
