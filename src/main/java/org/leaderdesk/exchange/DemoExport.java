package org.leaderdesk.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes made-up orders in the layouts of selling tools, so that a demonstration begins where a
 * leader begins: with the file the tool exported.
 */
public enum DemoExport {
    /** 快团团, 24 columns, without times and without cancelled orders. */
    KTT_24("xlsx"),
    /** 快团团, 15 columns, one row per line. */
    KTT_15("xlsx"),
    /** 快团团 across group buys, 10 columns, all products of an order in one cell. */
    KTT_10("csv"),
    /** 群接龙-like, in GB18030, the order amount on every row. */
    JIELONG("csv");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Map<OrderState, String> STATES =
            Map.of(
                    OrderState.UNPAID, "待支付",
                    OrderState.PAID, "已支付",
                    OrderState.SHIPPED, "已发货",
                    OrderState.DELIVERED, "已送达",
                    OrderState.CANCELLED, "已取消",
                    OrderState.REFUNDED, "已退款");

    private final String extension;

    DemoExport(String extension) {
        this.extension = extension;
    }

    /** xlsx or csv. */
    public String extension() {
        return extension;
    }

    /**
     * Writes a group buy's orders.
     *
     * @param title 团购标题, where the layout has one
     * @param leader 团长
     */
    public void write(Path file, String title, String leader, ZoneId zone, List<FileOrder> orders)
            throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of((Object[]) header().split(",")));
        for (FileOrder order : orders) {
            if (this == KTT_10) {
                rows.add(wholeOrder(order, zone));
            } else if (this != KTT_24 || order.state().orElseThrow() != OrderState.CANCELLED) {
                for (int i = 0; i < order.lines().size(); i++) {
                    rows.add(row(order, i, leader, zone));
                }
            }
        }
        if (extension.equals("xlsx")) {
            writeWorkbook(file, rows, this == KTT_24 ? summary(title, leader, orders) : List.of());
        } else {
            writeCsv(file, rows);
        }
    }

    private String header() {
        return switch (this) {
            case KTT_24 ->
                    "下单人,团员备注,备注,跟团号,商品,规格,数量,商品金额,运费,优惠,订单金额,退款金额,物流方式,"
                            + "服务小区,服务小区联系人,服务小区电话,服务小区地址,收货人,联系电话,详细地址,团长,"
                            + "房号（如606）,楼号（如10）,弄号（如168）";
            case KTT_15 -> "跟团号,下单人,团员备注,支付时间,团长备注,商品,分类,数量,订单金额,退款金额,订单状态,自提点," + "收货人,联系电话,详细地址";
            case KTT_10 -> "跟团号,下单人,支付时间,商品,订单金额,订单退款,订单状态,收货人,联系电话,详细地址";
            case JIELONG -> "下单序号,接龙号,收货人,联系电话,商品名称,商品编码,规格,数量,商品金额,订单总金额,下单时间," + "省,市,收货地址,团长ID";
        };
    }

    private List<Object> row(FileOrder order, int place, String leader, ZoneId zone) {
        FileLine line = order.lines().get(place);
        boolean first = place == 0;
        Address address = order.address().orElse(Address.UNKNOWN);
        String join = order.joinNumbers().getFirst();
        Object amount = first ? yuan(order.amount().orElseThrow()) : 0;
        Object refund = first ? yuan(order.refund().orElse(Money.ZERO)) : 0;
        Money lineAmount = Objects.requireNonNull(line.amount());
        return switch (this) {
            case KTT_24 ->
                    List.of(
                            text(order.nickname()),
                            text(order.remark()),
                            "",
                            Integer.valueOf(join),
                            named(line),
                            line.product().variant(),
                            line.quantity(),
                            yuan(lineAmount),
                            0,
                            0,
                            amount,
                            refund,
                            "自提",
                            address.estate(),
                            "",
                            "",
                            order.pickupPoint().orElse(""),
                            text(order.name()),
                            order.phone().map(Phone::reveal).orElse(""),
                            address.full().reveal(),
                            order.subLeader().orElse(leader),
                            address.room().reveal(),
                            address.building().reveal(),
                            address.lane().reveal());
            case KTT_15 ->
                    List.of(
                            Integer.valueOf(join),
                            text(order.nickname()),
                            text(order.remark()),
                            time(order, zone),
                            "",
                            named(line),
                            line.product().category().orElse(""),
                            line.quantity(),
                            amount,
                            refund,
                            state(order),
                            order.pickupPoint().orElse(""),
                            text(order.name()),
                            order.phone().map(Phone::reveal).orElse(""),
                            address.full().reveal());
            case JIELONG ->
                    List.of(
                            join,
                            join,
                            text(order.name()),
                            order.phone().map(phone -> "+86 " + phone.reveal()).orElse(""),
                            line.product().name(),
                            line.product().code().orElse(""),
                            line.product().variant(),
                            line.quantity(),
                            yuan(lineAmount),
                            yuan(order.amount().orElseThrow()),
                            time(order, zone),
                            "",
                            "",
                            address.full().reveal(),
                            "T0001");
            case KTT_10 -> throw new IllegalStateException("one row an order, not a line");
        };
    }

    private static List<Object> wholeOrder(FileOrder order, ZoneId zone) {
        return List.of(
                order.joinNumbers().getFirst(),
                text(order.nickname()),
                time(order, zone),
                order.lines().stream()
                        .map(line -> named(line) + "*" + line.quantity())
                        .collect(Collectors.joining("；")),
                yuan(order.amount().orElseThrow()),
                yuan(order.refund().orElse(Money.ZERO)),
                state(order),
                text(order.name()),
                order.phone().map(Phone::reveal).orElse(""),
                order.address().orElse(Address.UNKNOWN).full().reveal());
    }

    private static List<List<Object>> summary(String title, String leader, List<FileOrder> orders) {
        Map<OrderFile.FileProduct, Integer> sold =
                orders.stream()
                        .filter(order -> order.state().orElseThrow() != OrderState.CANCELLED)
                        .flatMap(order -> order.lines().stream())
                        .collect(
                                Collectors.groupingBy(
                                        FileLine::product,
                                        java.util.LinkedHashMap::new,
                                        Collectors.summingInt(FileLine::quantity)));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        (Object[])
                                ("团购标题,所属团长,商品,商品ID,商品编码,规格,分类,总库存,"
                                                + "当前库存（总库存-销售数量）,销售数量,团当前单价,商品总金额,"
                                                + "商品成本价,商品利润粗估")
                                        .split(",")));
        sold.forEach(
                (product, pieces) -> {
                    Money price = product.price().orElse(Money.ZERO);
                    Money cost = product.cost().orElse(Money.ZERO);
                    int stock = 4 * pieces;
                    rows.add(
                            List.of(
                                    title,
                                    leader,
                                    product.name(),
                                    product.code().orElse(""),
                                    product.code().orElse(""),
                                    product.variant(),
                                    product.category().orElse(""),
                                    stock,
                                    stock - pieces,
                                    pieces,
                                    yuan(price),
                                    yuan(new Money(price.fen() * pieces)),
                                    yuan(cost),
                                    yuan(new Money(price.minus(cost).fen() * pieces))));
                });
        return rows;
    }

    private static void writeWorkbook(
            Path file, List<List<Object>> rows, List<List<Object>> summary) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tool", "1.0")) {
            fill(workbook.newWorksheet(summary.isEmpty() ? "商品列表" : "顾客购买表"), rows);
            if (!summary.isEmpty()) {
                fill(workbook.newWorksheet("商品汇总表"), summary);
            }
        }
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value instanceof Number number) {
                    sheet.value(r, c, number);
                } else {
                    sheet.value(r, c, value.toString());
                }
            }
        }
    }

    private void writeCsv(Path file, List<List<Object>> rows) throws IOException {
        Charset charset = this == JIELONG ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            if (this == KTT_10) {
                out.write('\ufeff');
            }
            for (List<Object> row : rows) {
                out.write(row.stream().map(DemoExport::quoted).collect(Collectors.joining(",")));
                out.write("\r\n");
            }
        }
    }

    private static String quoted(Object value) {
        String text = value.toString();
        return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String named(FileLine line) {
        String variant = line.product().variant();
        return variant.isEmpty()
                ? line.product().name()
                : line.product().name() + "(" + variant + ")";
    }

    private static Object yuan(Money money) {
        return money.yuan();
    }

    private static String time(FileOrder order, ZoneId zone) {
        return TIME.format(order.time().orElseThrow().at().atZone(zone));
    }

    private static String state(FileOrder order) {
        return Objects.requireNonNull(STATES.get(order.state().orElseThrow()));
    }

    private static String text(java.util.Optional<PersonalText> text) {
        return text.map(PersonalText::reveal).orElse("");
    }
}
