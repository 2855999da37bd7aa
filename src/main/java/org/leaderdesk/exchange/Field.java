package org.leaderdesk.exchange;

import java.util.List;
import java.util.Locale;

/**
 * What a column of an order file can be, with every header text under which selling tools and
 * spreadsheets are known to write it. The first is the one a person is told.
 */
enum Field {
    JOIN_NUMBER(
            Content.IDENTIFIER,
            "跟团号",
            "接龙号",
            "下单序号/跟团号",
            "序号",
            "团号",
            "编号",
            "join number",
            "join no",
            "no"),
    SEQUENCE(Content.IDENTIFIER, "下单序号", "sequence", "order sequence"),
    ORDER_NUMBER(
            Content.IDENTIFIER,
            "订单号",
            "订单编号",
            "商城订单号",
            "订单id",
            "订单流水号",
            "order number",
            "order no",
            "order id"),
    GROUP_BUY(Content.TEXT, "团购标题", "团购名称", "group buy", "title"),
    GROUP_BUY_ID(Content.TEXT, "团购编号"),
    CUSTOMER_KEY(Content.IDENTIFIER, "客户编号", "会员编号", "customer id", "customer key"),
    NICKNAME(
            Content.TEXT,
            "下单人",
            "微信昵称",
            "购买人昵称",
            "昵称",
            "下单人昵称",
            "买家昵称",
            "团员昵称",
            "购买人",
            "nickname",
            "buyer"),
    NAME(Content.TEXT, "收货人", "收件人", "收件人姓名", "收货人姓名", "姓名", "名字", "name", "recipient", "receiver"),
    PHONE(
            Content.PHONE,
            "联系电话",
            "联系方式",
            "收件人手机号码",
            "电话",
            "手机",
            "手机号",
            "手机号码",
            "收货人手机",
            "收货人电话",
            "收货人手机号",
            "收件人电话",
            "收件人手机",
            "收件人手机号",
            "电话号码",
            "phone",
            "mobile",
            "phone number",
            "telephone"),
    ADDRESS(
            Content.TEXT,
            "详细地址",
            "收货地址",
            "地址",
            "收件地址",
            "收件人地址",
            "收货人地址",
            "address",
            "detailed address",
            "shipping address"),
    ROOM(Content.TEXT, "房号", "门牌号", "房间号", "室号", "房号/门牌号", "room", "room no"),
    BUILDING(Content.TEXT, "楼号", "楼栋号", "楼栋", "栋号", "几栋", "building", "building no"),
    LANE(Content.TEXT, "弄号", "弄", "lane"),
    ESTATE(Content.TEXT, "服务小区", "所属小区", "小区", "小区名称", "estate", "community"),
    POINT_CONTACT(Content.TEXT, "服务小区联系人", "小区联系人", "自提点联系人", "contact"),
    POINT_PHONE(Content.PHONE, "服务小区电话", "小区电话", "自提点电话"),
    POINT_ADDRESS(Content.TEXT, "服务小区地址", "小区地址"),
    PICKUP_POINT(Content.TEXT, "自提点", "提货点", "自提点名称", "取货点", "自提点地址", "pickup point"),
    MEMBER_REMARK(
            Content.TEXT,
            "团员备注",
            "买家备注",
            "买家留言",
            "用户备注",
            "客户备注",
            "member remark",
            "remark",
            "note"),
    LEADER_REMARK(Content.TEXT, "团长备注", "商家备注", "卖家备注", "leader remark"),
    REMARK(Content.TEXT, "备注"),
    PRODUCT(
            Content.PRODUCT,
            "商品",
            "商品名称",
            "商品名",
            "品名",
            "产品",
            "产品名称",
            "货品",
            "product",
            "product name",
            "item",
            "goods"),
    PRODUCT_LIST(Content.PRODUCT, "商品合计", "商品明细", "商品清单", "购买商品", "product list"),
    VARIANT(Content.TEXT, "规格", "sku规格", "规格名称", "商品规格", "variant", "spec", "sku"),
    PRODUCT_CODE(Content.IDENTIFIER, "商品编码", "商品编号", "货号", "sku编码", "product code", "item code"),
    PRODUCT_ID(Content.IDENTIFIER, "商品id", "product id"),
    CATEGORY(Content.TEXT, "分类", "商品分类", "类别", "品类", "category"),
    QUANTITY(Content.COUNT, "数量", "sku数量", "购买数量", "商品数量", "件数", "份数", "quantity", "qty"),
    VARIANT_QUANTITY(Content.COUNT, "规格数量"),
    PRICE(Content.MONEY, "单价", "商品单价", "售价", "价格", "团当前单价", "price", "unit price"),
    LINE_AMOUNT(Content.MONEY, "商品金额", "商品小计", "小计", "商品总价", "line amount"),
    FREIGHT(Content.MONEY, "运费", "邮费", "配送费", "freight", "shipping fee"),
    DISCOUNT(Content.MONEY, "优惠", "优惠金额", "优惠总额", "discount"),
    ORDER_AMOUNT(
            Content.MONEY,
            "订单金额",
            "订单总金额",
            "订单总价",
            "订单总额",
            "实付金额",
            "实付款",
            "支付金额",
            "order amount",
            "order total",
            "total"),
    REFUND(Content.MONEY, "退款金额", "订单退款", "退款", "退款总额", "订单退款金额", "refund", "refund amount"),
    COST(Content.MONEY, "商品成本价", "成本", "成本价", "cost", "cost price"),
    STATE(Content.STATE, "订单状态", "状态", "支付状态", "state", "status", "order status"),
    LOGISTICS(Content.LOGISTICS, "物流方式", "配送方式", "提货方式", "收货方式", "logistics", "delivery"),
    PAID_AT(Content.TIME, "支付时间", "付款时间", "支付日期", "paid at", "payment time"),
    ORDERED_AT(Content.TIME, "下单时间", "订单时间", "下单日期", "创建时间", "提交时间", "ordered at", "order time"),
    FINISHED_AT(Content.TIME, "完成时间", "订单完成时间"),
    PICKUP_AT(Content.TIME, "自提/配送时间", "自提时间", "配送时间", "提货时间"),
    LEADER(Content.TEXT, "团长", "团长姓名", "所属团长", "帮卖团长", "leader"),
    LEADER_PHONE(Content.PHONE, "团长电话", "团长手机", "团长手机号"),
    LEADER_ID(Content.IDENTIFIER, "团长id", "leader id"),
    PICKER(Content.TEXT, "取货人", "提货人", "自提人", "取货人姓名", "提货人姓名"),
    PICKER_PHONE(Content.PHONE, "取货人手机号", "取货人手机", "取货人电话", "提货人手机号", "提货人电话", "提货人手机"),
    PROVINCE(Content.TEXT, "省", "收货人省份", "省份", "province"),
    CITY(Content.TEXT, "市", "收货人城市", "城市", "city"),
    DISTRICT(Content.TEXT, "区", "收货人地区", "区县", "地区", "district"),
    PAYMENT(Content.TEXT, "支付方式", "付款方式", "payment method"),
    COURIER(Content.TEXT, "快递公司", "物流公司", "courier"),
    TRACKING(Content.IDENTIFIER, "快递单号", "物流单号", "运单号", "tracking number"),
    SUPPLIER(Content.TEXT, "供应商名称", "供应商", "supplier"),
    SUPPLIER_CONTACT(Content.TEXT, "供应商联系人"),
    SUPPLIER_PHONE(Content.PHONE, "供应商电话"),
    STOCK(Content.COUNT, "总库存", "stock"),
    STOCK_LEFT(Content.COUNT, "当前库存"),
    SOLD(Content.COUNT, "销售数量", "已售数量"),
    SOLD_AMOUNT(Content.MONEY, "商品总金额"),
    PROFIT(Content.MONEY, "商品利润粗估"),
    ORDERS_TOTAL(Content.COUNT, "订单总数"),
    ZONE(Content.TEXT, "温层", "储存温度"),
    OWN_MARK(Content.TEXT, OwnExport.MARK);

    private final Content content;
    private final List<String> headers;

    Field(Content content, String... headers) {
        this.content = content;
        this.headers = List.of(headers);
    }

    Content content() {
        return content;
    }

    /** The header as the desk names the column to a person. */
    String header() {
        return headers.getFirst();
    }

    List<String> headers() {
        return headers;
    }

    /** Whether the column's cells say something of a person. */
    boolean isPersonal() {
        return switch (this) {
            case NICKNAME, NAME, PHONE, ADDRESS, ROOM, BUILDING, LANE -> true;
            case MEMBER_REMARK, LEADER_REMARK, REMARK, PICKER, PICKER_PHONE -> true;
            case CUSTOMER_KEY, POINT_PHONE, LEADER_PHONE -> true;
            default -> false;
        };
    }

    /** Whether people write what they like in it, on several lines at times. */
    boolean isRemark() {
        return this == MEMBER_REMARK || this == LEADER_REMARK || this == REMARK;
    }

    /**
     * Whether losing the column would lose something the desk keeps. The others are read where they
     * are there, or not at all.
     */
    boolean matters() {
        return switch (this) {
            case ROOM, BUILDING, LANE, POINT_CONTACT, POINT_PHONE, POINT_ADDRESS -> false;
            case LEADER_PHONE, LEADER_ID, PICKER, PICKER_PHONE, PROVINCE, CITY, DISTRICT -> false;
            case PAYMENT, COURIER, TRACKING, SUPPLIER_CONTACT, SUPPLIER_PHONE, SEQUENCE -> false;
            case GROUP_BUY_ID, FINISHED_AT, PICKUP_AT, VARIANT_QUANTITY, STOCK_LEFT, PROFIT ->
                    false;
            default -> true;
        };
    }

    /** The name a profile calls it by. */
    String profileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
