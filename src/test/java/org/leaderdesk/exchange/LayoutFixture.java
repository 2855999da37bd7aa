package org.leaderdesk.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The same made-up orders in every layout selling tools write, as rows of text. */
final class LayoutFixture {

    static final int ORDERS = 14;

    private static final String[][] GOODS = {
        {"四川爱媛果冻橙", "5斤装", "水果", "39.90", "SP0001"},
        {"阳澄湖大闸蟹", "2两母*4", "水产", "256.00", "SP0021"},
        {"手工水饺(猪肉白菜)", "1kg", "速冻", "29.90", "SP0080"},
        {"青团", "6只装(咸蛋黄)", "点心", "25.80", "SP0091"},
        {"低温鲜牛奶", "950ml*2", "蛋奶", "33.80", "SP0060"},
        {"纸巾", "24包/箱", "日用", "32.80", "SP0130"},
    };

    private static final String[] NAMES = {"黎娟杰", "黄娜", "方飞洋", "顾娜", "欧阳佳", "钟娟", "胡鑫"};
    private static final String[] NICKS = {"🍊黎姐", "小娜妈妈", "A洋水果控", "顾娜", "佳佳", "钟", "胡说八道"};
    private static final String[] ESTATES = {"阳光花园", "翠湖天地二期", "𠮷祥里", "锦绣江南·西区"};
    private static final String[] REMARKS = {"", "放门口，谢谢", "下班7点后取", "=1+1"};
    private static final String[] STATES = {"已支付", "已支付", "已送达", "待支付", "已取消"};

    /** The header rows, by the layout's name. */
    static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put(
                "ktt-24",
                "下单人|团员备注|备注|跟团号|商品|规格|数量|商品金额|运费|优惠|订单金额|退款金额|物流方式|服务小区|服务小区联系人"
                        + "|服务小区电话|服务小区地址|收货人|联系电话|详细地址|团长|房号（如606）|楼号（如10）|弄号（如168）");
        HEADERS.put("ktt-15", "跟团号|下单人|团员备注|支付时间|团长备注|商品|分类|数量|订单金额|退款金额|订单状态|自提点|收货人|联系电话|详细地址");
        HEADERS.put("ktt-13", "跟团号|下单人|团员备注|支付时间|团长备注|商品|订单金额|退款金额|订单状态|自提点|收货人|联系电话|详细地址");
        HEADERS.put("ktt-10", "跟团号|下单人|支付时间|商品|订单金额|订单退款|订单状态|收货人|联系电话|详细地址");
        HEADERS.put("ktt-building", "跟团号|下单人|数量|收货人|联系电话|房号（如606）|楼号（如10）|弄号（如168）");
        HEADERS.put("supplier-bill", "跟团号|商品|规格|数量|商品成本价|收货人|联系电话|省|市|区|详细地址|快递公司|快递单号");
        HEADERS.put(
                "jielong-15", "下单序号|接龙号|收货人|联系电话|商品名称|商品编码|规格|数量|商品金额|订单总金额|下单时间|省|市|收货地址|团长ID");
        HEADERS.put("jielong-4", "微信昵称|订单总金额|接龙号|商品合计");
        HEADERS.put(
                "suite",
                "订单号|购买人昵称|商品名称|数量|规格|单价|规格数量|运费|优惠金额|订单金额|订单状态|所属小区|小区地址|团长姓名|团长电话|配送方式|取货人"
                        + "|取货人手机号|收货人姓名|收货人手机|收货人省份|收货人城市|收货人地区|收货地址|买家备注|支付方式|下单时间|付款时间|完成时间"
                        + "|自提/配送时间|成本|供应商名称|供应商联系人|供应商电话");
    }

    private LayoutFixture() {}

    /** Header and rows of one layout. */
    static List<List<String>> rows(String layout) {
        Random random = new Random(7);
        List<String> header = List.of(HEADERS.get(layout).split("\\|"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        for (int no = 1; no <= ORDERS; no++) {
            rows.addAll(order(layout, header, no, random));
        }
        return rows;
    }

    static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<List<String>> order(
            String layout, List<String> header, int no, Random random) {
        int person = random.nextInt(NAMES.length);
        int[] goods = random.ints(0, GOODS.length).distinct().limit(1 + no % 3).toArray();
        int[] counts = random.ints(goods.length, 1, 4).toArray();
        String state = STATES[no % STATES.length];
        String remark = REMARKS[no % REMARKS.length];
        long total = 0;
        List<String> list = new ArrayList<>();
        for (int i = 0; i < goods.length; i++) {
            total += counts[i] * fen(GOODS[goods[i]][3]);
            list.add(GOODS[goods[i]][0] + "(" + GOODS[goods[i]][1] + ")*" + counts[i]);
        }
        Map<String, String> values = new LinkedHashMap<>();
        String estate = ESTATES[person % ESTATES.length];
        String room = (3 + person) + "02";
        put(values, "跟团号 下单序号 接龙号", no + "");
        put(values, "订单号", "26111936686054" + (10_000 + no * 37));
        put(values, "下单人 微信昵称 购买人昵称", NICKS[person]);
        put(values, "团员备注 买家备注", remark);
        put(values, "备注 团长备注", no % 5 == 0 ? "老客户" : "");
        put(values, "物流方式 配送方式", no % 7 == 0 ? "快递" : "自提");
        put(values, "服务小区 所属小区", estate);
        put(values, "服务小区联系人 团长 团长姓名", "李团长");
        put(values, "服务小区电话 团长电话", "19900009999");
        put(values, "服务小区地址 小区地址 自提点", estate + "物业中心");
        put(values, "收货人 收货人姓名 取货人", NAMES[person]);
        put(values, "联系电话 收货人手机 取货人手机号", "1990000" + (2000 + person * 13));
        put(values, "详细地址 收货地址", estate + (90 + person) + "弄" + (2 + person) + "号" + room);
        put(values, "房号（如606）", room);
        put(values, "楼号（如10）", 2 + person + "");
        put(values, "弄号（如168）", 90 + person + "");
        String time = "2026-11-1" + (6 + no % 3) + " " + (10 + no % 9) + ":24:07";
        put(values, "支付时间 付款时间", time);
        put(values, "下单时间", time);
        put(values, "订单状态", state);
        put(values, "省 收货人省份", "上海");
        put(values, "市 收货人城市", "上海市");
        put(values, "区 收货人地区", "浦东新区");
        put(values, "快递公司", no % 4 == 0 ? "顺丰" : "");
        put(values, "快递单号", no % 4 == 0 ? "SF10000" + no : "");
        put(values, "团长ID", "T0001");
        put(values, "支付方式", "微信支付");
        put(values, "供应商名称", "示例供应商");
        put(values, "运费 优惠 优惠金额", "0.00");
        boolean cell = !header.contains("数量");
        boolean building = layout.equals("ktt-building");
        int lines = cell || building ? 1 : goods.length;
        boolean repeats = layout.equals("jielong-15") || layout.equals("suite");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            String[] product = GOODS[goods[i]];
            boolean suite = layout.equals("suite") || layout.equals("jielong-15");
            String shown = suite ? product[0] : product[0] + "(" + product[1] + ")";
            put(values, "商品 商品名称", cell ? String.join("；", list) : shown);
            put(values, "商品合计", String.join("\n", list));
            put(values, "规格", product[1]);
            put(values, "分类", product[2]);
            put(values, "商品编码", product[4]);
            put(values, "单价", product[3]);
            put(values, "成本 商品成本价", yuan(fen(product[3]) * 7 / 10));
            put(values, "数量 规格数量", (building ? Arrays.stream(counts).sum() : counts[i]) + "");
            put(values, "商品金额", yuan(counts[i] * fen(product[3])));
            boolean said = i == 0 || repeats;
            put(values, "订单金额 订单总金额", said ? yuan(total) : "0");
            boolean refunded = said && no % 6 == 0;
            put(values, "退款金额 订单退款", refunded ? product[3] : "0.00");
            rows.add(header.stream().map(h -> values.getOrDefault(h, "")).toList());
        }
        return rows;
    }

    private static void put(Map<String, String> values, String headers, String value) {
        for (String header : headers.split(" ")) {
            values.put(header, value);
        }
    }

    private static long fen(String yuan) {
        return Long.parseLong(yuan.replace(".", ""));
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
    }
}
