package org.leaderdesk.wire;

import static org.leaderdesk.wire.Field.anyId;
import static org.leaderdesk.wire.Field.bytes;
import static org.leaderdesk.wire.Field.id;
import static org.leaderdesk.wire.Field.ids;
import static org.leaderdesk.wire.Field.lines;
import static org.leaderdesk.wire.Field.list;
import static org.leaderdesk.wire.Field.number;
import static org.leaderdesk.wire.Field.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every kind of row that travels, with its fields and rules: the protocol's one table of them, from
 * which {@code openapi.yaml} is proved. A kind stands behind those its fields name.
 *
 * <p>A row's id is one UUID in 22 characters of base64url; of a kind with {@link #key()} fields it
 * is their values joined by dots, and those fields stand in the row as well.
 */
public enum RowKind {
    USER(
            "user",
            Shape.of(
                    text("name"),
                    text("role"),
                    number("created_at").fixed(),
                    number("removed_at"))),
    ESTATE("estate", Shape.of(text("name")).known("name")),
    SUB_LEADER("sub_leader", Shape.of(text("name")).known("name")),
    PICKUP_POINT("pickup_point", Shape.of(text("name"), text("kind")).known("name")),
    SUPPLIER("supplier", Shape.of(text("name")).known("name")),
    SETTING("setting", Shape.of(text("key").fixed(), text("value")).key("key")),
    MEMBER(
            "member",
            Shape.of(
                            number("unsure"),
                            id("estate_id", "estate"),
                            number("address_open"),
                            id("merged_into", "member"),
                            number("registered_at"),
                            bytes("identity_key").untold().in(Scope.CONTACT),
                            text("name").in(Scope.COUNTER),
                            text("tail4").in(Scope.COUNTER),
                            text("building").in(Scope.COUNTER),
                            text("room").in(Scope.COUNTER),
                            text("remark").in(Scope.COUNTER),
                            text("phone").in(Scope.CONTACT),
                            text("address").in(Scope.CONTACT),
                            text("lane").in(Scope.CONTACT),
                            text("nickname").in(Scope.CONTACT),
                            text("contact_remark").in(Scope.CONTACT),
                            text("leader_remark").in(Scope.CONTACT))
                    .known("identity_key")),
    CHAT_GROUP(
            "chat_group",
            Shape.of(
                            text("name"),
                            id("estate_id", "estate"),
                            number("main"),
                            number("people"),
                            text("people_on"),
                            number("created_at").fixed(),
                            text("audience"),
                            text("since"))
                    .known("name")),
    GROUP_RULES(
            "group_rules",
            Shape.of(
                    list(
                            "rules",
                            id("chat_group_id", "chat_group"),
                            text("kind"),
                            id("sub_leader_id", "sub_leader"),
                            text("words"),
                            id("estate_id", "estate"),
                            number("building_from"),
                            number("building_to"),
                            id("member_id", "member")))),
    PRODUCT(
            "product",
            Shape.of(
                            text("name"),
                            text("category"),
                            text("zone"),
                            text("zone_from"),
                            text("layer"),
                            text("layer_from"),
                            number("shelf_life_days"),
                            text("shelf_life_from"),
                            id("supplier_id", "supplier"),
                            text("supplier_from"))
                    .known("name")),
    VARIANT(
            "variant",
            Shape.of(
                            id("product_id", "product"),
                            text("text"),
                            text("code"),
                            number("price_fen"),
                            text("price_from"),
                            number("cost_fen").in(Scope.LEADER),
                            text("cost_from").in(Scope.LEADER),
                            number("stock"),
                            text("stock_from"))
                    .known("code")
                    .known("product_id", "text")),
    GROUP_BUY("group_buy", Shape.of(text("title"), number("opened_at"), number("closed_at"))),
    ORDER(
            "order",
            Shape.of(
                            id("group_buy_id", "group_buy").fixed(),
                            text("order_number"),
                            text("join_number"),
                            id("member_id", "member"),
                            bytes("nick_key").untold().in(Scope.CONTACT),
                            id("estate_id", "estate"),
                            id("pickup_point_id", "pickup_point"),
                            id("sub_leader_id", "sub_leader"),
                            text("state")
                                    .higher(
                                            "UNPAID",
                                            "PAID",
                                            "SHIPPED",
                                            "DELIVERED",
                                            "CANCELLED",
                                            "REFUNDED"),
                            number("state_known"),
                            text("logistics"),
                            number("amount_fen"),
                            number("refund_fen").higher(),
                            number("settled_fen"),
                            number("freight_fen"),
                            number("discount_fen"),
                            number("ordered_at"),
                            text("time_precision"),
                            text("presence"),
                            text("name").in(Scope.COUNTER),
                            text("tail4").in(Scope.COUNTER),
                            text("building").in(Scope.COUNTER),
                            text("room").in(Scope.COUNTER),
                            text("remark").in(Scope.COUNTER),
                            text("phone").in(Scope.CONTACT),
                            text("address").in(Scope.CONTACT),
                            text("lane").in(Scope.CONTACT),
                            text("nickname").in(Scope.CONTACT),
                            text("contact_remark").in(Scope.CONTACT),
                            text("leader_remark").in(Scope.CONTACT),
                            lines(
                                    id("variant_id", "variant"),
                                    number("quantity"),
                                    number("refunded"),
                                    number("cancelled"),
                                    number("amount_fen"),
                                    number("price_e4")))
                    .known("order_number")
                    .known("group_buy_id", "join_number", "member_id")),
    ROUND(
            "round",
            Shape.of(
                            text("name"),
                            id("default_of", "group_buy").fixed(),
                            id("pickup_point_id", "pickup_point").fixed(),
                            number("opened_at").fixed(),
                            number("closed_at"),
                            number("undone_at"),
                            number("promised_at"),
                            id("stand_in_point_id", "pickup_point"),
                            ids("group_buy_ids", "group_buy").fixed())
                    .known("default_of")),
    COLLECTION(
            "collection",
            Shape.of(
                            id("round_id", "round").fixed(),
                            anyId("owner_id").fixed(),
                            number("number").nextFree())
                    .key("round_id", "owner_id")
                    .series("round_id")),
    ARRIVAL(
            "arrival",
            Shape.of(
                            id("round_id", "round").fixed(),
                            number("delivery").fixed(),
                            id("variant_id", "variant").fixed(),
                            number("quantity"),
                            number("loss"),
                            text("note"),
                            text("trace_code"),
                            number("at").untold(),
                            id("user_id", "user").untold())
                    .key("round_id", "delivery", "variant_id")),
    SHORTAGE(
            "shortage",
            Shape.of(
                            id("order_id", "order").fixed(),
                            number("place").fixed(),
                            id("round_id", "round"),
                            text("policy"),
                            number("pieces"),
                            number("refund_fen"),
                            number("at").untold(),
                            id("user_id", "user").untold())
                    .key("order_id", "place")),
    SHELF(
            "shelf",
            Shape.of(
                            id("round_id", "round").fixed(),
                            text("zone").fixed(),
                            number("first").fixed(),
                            number("last"),
                            text("name"))
                    .key("round_id", "zone", "first")),
    BAG_PLACE(
            "bag_place",
            Shape.of(
                            id("round_id", "round").fixed(),
                            anyId("owner_id").fixed(),
                            text("zone").fixed(),
                            text("name"))
                    .key("round_id", "owner_id", "zone")),
    HANDOVER(
            "handover",
            Shape.of(
                    id("round_id", "round").fixed(),
                    text("collected_by").fixed(),
                    text("review").fixed(),
                    id("undoes", "handover").fixed(),
                    text("note").fixed().in(Scope.COUNTER),
                    number("at").fixed(),
                    id("user_id", "user").fixed(),
                    lines(
                                    id("order_id", "order"),
                                    number("place"),
                                    anyId("owner_id"),
                                    number("quantity"))
                            .fixed())),
    PICKUP_CODE(
            "pickup_code",
            Shape.of(text("code").fixed(), id("order_id", "order").fixed()).key("code")),
    GIVE_BACK(
            "give_back",
            Shape.of(
                    text("kind").fixed(),
                    text("cause").fixed(),
                    id("order_id", "order").fixed(),
                    number("place").fixed(),
                    number("amount_fen"),
                    text("state"),
                    number("made_at").fixed(),
                    number("done_at"),
                    number("seen_at"))),
    LEFTOVER(
            "leftover",
            Shape.of(
                    id("round_id", "round").fixed(),
                    id("order_id", "order").fixed(),
                    number("place").fixed(),
                    number("quantity").fixed(),
                    text("fate").fixed(),
                    text("reason").fixed(),
                    number("at").fixed(),
                    id("user_id", "user").fixed())),
    CONSENT(
            "consent",
            Shape.of(
                    id("member_id", "member").fixed(),
                    text("purpose").fixed(),
                    number("granted").fixed(),
                    text("how").fixed(),
                    text("notice").fixed(),
                    ids("seen", "consent").fixed(),
                    number("at").fixed(),
                    id("user_id", "user").fixed())),
    CASE(
            "case",
            Shape.of(
                    id("order_id", "order").fixed(),
                    number("place").fixed(),
                    id("round_id", "round").fixed(),
                    number("pieces").fixed(),
                    text("reason").fixed(),
                    text("note").in(Scope.COUNTER),
                    number("opened_at").fixed(),
                    id("user_id", "user").fixed(),
                    number("closed_at"))),
    CASE_EVENT(
            "case_event",
            Shape.of(
                    id("case_id", "case").fixed(),
                    text("step").fixed(),
                    text("answer").fixed(),
                    number("pieces").fixed(),
                    number("amount_fen").fixed(),
                    id("give_back_id", "give_back").fixed(),
                    text("note").fixed().in(Scope.COUNTER),
                    number("at").fixed(),
                    id("user_id", "user").fixed())),
    PHOTO(
            "photo",
            Shape.of(
                    id("case_id", "case").fixed(),
                    id("round_id", "round").fixed(),
                    number("delivery").fixed(),
                    id("variant_id", "variant").fixed(),
                    number("width").fixed(),
                    number("height").fixed(),
                    bytes("image").fixed().in(Scope.COUNTER),
                    number("at").fixed(),
                    id("user_id", "user").fixed())),
    PRINTED_LIST(
            "printed_list",
            Shape.of(
                            id("round_id", "round").fixed(),
                            text("sheet").fixed(),
                            text("narrowing").fixed(),
                            number("version").nextFree(),
                            number("lines").fixed(),
                            bytes("content").fixed(),
                            number("printed_at").fixed(),
                            id("user_id", "user").fixed(),
                            text("target").fixed(),
                            number("pages").fixed(),
                            bytes("sha256").fixed(),
                            list(
                                            "printed",
                                            id("order_id", "order"),
                                            number("place"),
                                            number("number"),
                                            id("variant_id", "variant"),
                                            number("quantity"),
                                            number("refund_fen"),
                                            number("missing"))
                                    .fixed())
                    .series("round_id", "sheet", "narrowing")
                    .sharing("content")),
    IMPORT_FILE(
            "import_file",
            Shape.of(
                    number("at").fixed(),
                    id("user_id", "user").fixed(),
                    text("file_name").fixed(),
                    text("format").fixed(),
                    id("group_buy_id", "group_buy").fixed(),
                    number("rows").fixed(),
                    number("orders_new").fixed(),
                    number("orders_changed").fixed(),
                    number("orders_missing").fixed())),
    PLAN_SLOT(
            "plan_slot",
            Shape.of(
                            text("day").fixed(),
                            id("chat_group_id", "chat_group").fixed(),
                            text("slot").fixed(),
                            number("wave").untold(),
                            number("at").untold(),
                            text("topic").untold(),
                            id("product_id", "product").untold(),
                            text("wording").untold(),
                            text("text").untold(),
                            text("why").untold(),
                            number("own_at"),
                            text("own_text"),
                            number("pinned"),
                            number("pictures"),
                            number("videos"),
                            number("done_at"),
                            number("participants"),
                            number("replies"),
                            number("clicks"),
                            number("original"))
                    .key("day", "chat_group_id", "slot")),
    SERVICE_POST(
            "service_post",
            Shape.of(
                            id("group_buy_id", "group_buy").fixed(),
                            text("kind").fixed(),
                            number("done_at").higher())
                    .key("group_buy_id", "kind")),
    FLASH_TEST(
            "flash_test",
            Shape.of(id("product_id", "product").fixed(), text("began_on").fixed(), text("verdict"))
                    .key("product_id", "began_on")),
    PLAN_DAY(
            "plan_day",
            Shape.of(
                            text("day").fixed(),
                            number("objective").untold(),
                            number("bound").untold(),
                            text("relaxed").untold(),
                            text("dropped").untold(),
                            number("days_off_known").untold())
                    .key("day")),
    PRODUCT_USE(
            "product_use",
            Shape.of(id("product_id", "product").fixed(), text("use").fixed(), number("applies"))
                    .key("product_id", "use")),
    ACTIVITY(
            "activity",
            Shape.of(
                    text("name"),
                    text("kind"),
                    text("from_day"),
                    text("to_day"),
                    text("owner"),
                    text("deadline"),
                    text("ready_on"),
                    number("goal_orders"),
                    number("presale"),
                    text("note"),
                    number("removed_at"))),
    SUGGESTION(
            "suggestion",
            Shape.of(
                    text("about").fixed(),
                    id("chat_group_id", "chat_group").fixed(),
                    text("text").fixed(),
                    number("at").fixed(),
                    text("answer"),
                    number("answered_at"))),
    GROUP_DAY(
            "group_day",
            Shape.of(
                            text("day").fixed(),
                            id("chat_group_id", "chat_group").fixed(),
                            number("size"),
                            number("messages"),
                            number("active_members"),
                            number("questions"),
                            number("answered"),
                            number("reply_minutes"),
                            number("participants"),
                            number("topic_participants"),
                            number("ugc_posts"),
                            number("clicks"),
                            number("reviews"),
                            number("good_reviews"),
                            number("promoters"),
                            number("detractors"),
                            number("nps_answers"),
                            id("user_id", "user").untold(),
                            number("at").untold())
                    .key("day", "chat_group_id")),
    MEMBER_TAG(
            "member_tag",
            Shape.of(id("member_id", "member").fixed(), text("tag").fixed(), number("applies"))
                    .in(Scope.LEADER)
                    .key("member_id", "tag")),
    OUTREACH(
            "outreach",
            Shape.of(
                            id("member_id", "member").fixed(),
                            number("at").fixed(),
                            id("user_id", "user").fixed(),
                            text("segment").fixed(),
                            text("wording").fixed(),
                            number("held_out").fixed(),
                            text("result"))
                    .in(Scope.LEADER)),
    WARNING(
            "warning",
            Shape.of(
                            text("watched").fixed(),
                            anyId("subject_id").fixed(),
                            text("part").fixed(),
                            text("raised_on").fixed(),
                            text("level").untold(),
                            text("seen_on").untold(),
                            number("figure_e3").untold(),
                            number("acknowledged_at"),
                            id("acknowledged_by", "user"),
                            text("resolved_on").untold())
                    .in(Scope.LEADER)
                    .key("watched", "subject_id", "part", "raised_on")),
    AREA("area", Shape.of(text("name").fixed(), id("parent_id", "area")).in(Scope.REGION)),
    LEADER(
            "leader",
            Shape.of(text("name").fixed(), id("area_id", "area"), text("since"), text("until"))
                    .in(Scope.REGION)),
    LEADER_DAY(
            "leader_day",
            Shape.of(
                            anyId("leader_id").fixed(),
                            text("day").fixed(),
                            anyId("area_id").untold(),
                            number("signed_in_on").untold(),
                            number("selling_since").untold(),
                            number("groups").untold(),
                            number("members").untold(),
                            number("active_members").untold(),
                            number("orders").untold(),
                            number("sales_fen").untold(),
                            number("month_orders").untold(),
                            number("month_sales_fen").untold(),
                            number("sales_30_fen").untold(),
                            number("slots_due").untold(),
                            number("slots_done").untold(),
                            number("cases_settled").untold(),
                            number("cases_in_time").untold(),
                            number("score_e3").untold(),
                            number("score_basis").untold(),
                            number("group_score_e3").untold(),
                            number("groups_scored").untold(),
                            number("groups_green").untold(),
                            number("groups_yellow").untold(),
                            number("groups_orange").untold(),
                            number("groups_red").untold(),
                            number("orders_change_e3").untold(),
                            number("satisfied_e3").untold(),
                            number("warnings_yellow").untold(),
                            number("warnings_orange").untold(),
                            number("warnings_red").untold(),
                            number("l1_e3").untold(),
                            number("l2_e3").untold(),
                            number("l3_e3").untold(),
                            number("l4_e3").untold(),
                            number("l5_e3").untold(),
                            number("l6_e3").untold(),
                            number("h1_e3").untold(),
                            number("h2_e3").untold(),
                            number("h3_e3").untold(),
                            number("h4_e3").untold(),
                            number("h5_e3").untold(),
                            number("h6_e3").untold(),
                            number("h7_e3").untold(),
                            number("h8_e3").untold(),
                            number("k1_e3").untold(),
                            number("k2_e3").untold(),
                            number("k2_swing_e3").untold(),
                            number("k3_e3").untold(),
                            number("k4_e3").untold(),
                            number("k5_e3").untold(),
                            number("k6_e3").untold(),
                            number("k7_e3").untold(),
                            number("k8_e3").untold(),
                            number("k9_e3").untold(),
                            number("k10_e3").untold(),
                            number("k11_e3").untold(),
                            number("k12_e3").untold(),
                            number("figured_at").untold())
                    .in(Scope.REGION)
                    .key("leader_id", "day")),
    INTERVENTION(
            "intervention",
            Shape.of(
                            anyId("leader_id").fixed(),
                            anyId("area_id").fixed(),
                            text("watched").fixed(),
                            text("action").fixed(),
                            text("note").fixed(),
                            text("due_on").fixed(),
                            number("made_at").fixed(),
                            number("withdrawn_at"),
                            text("answer"),
                            number("answered_at"),
                            text("asked_by").fixed())
                    .in(Scope.REGION));

    private static final Map<String, RowKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(RowKind::t, Function.identity()));

    private final String t;
    private final Shape shape;

    RowKind(String t, Shape shape) {
        this.t = t;
        this.shape = shape;
    }

    /** Its name in JSON. */
    public String t() {
        return t;
    }

    public List<Field> fields() {
        return shape.fields();
    }

    /** Whether a device of this role is sent anything of such rows; else it is not told of them. */
    public boolean isFor(DeviceRole role) {
        return fields().stream().anyMatch(field -> field.scope().isFor(role));
    }

    /**
     * Whether a device of this role may say anything of such rows. What areas there are and who
     * leads there is the platform's to say, and a region's device says nothing but what it asks.
     */
    public boolean isWrittenBy(DeviceRole role) {
        return isFor(role)
                && this != AREA
                && this != LEADER
                && (role != DeviceRole.REGIONAL_MANAGER || this == INTERVENTION);
    }

    /** The fields whose values make the id; empty where it is a UUID of its own. */
    public List<String> key() {
        return shape.key();
    }

    /** The fields within which a {@link Merge#NEXT_FREE} number counts. */
    public List<String> series() {
        return shape.series();
    }

    /**
     * The fields that rows of a series must have alike to share a number; empty: none share one.
     */
    public List<String> sharing() {
        return shape.sharing();
    }

    /**
     * Sets of fields by which the same thing of the world is known again, the first whose fields
     * all say something: a row made on two desks is one.
     */
    public List<List<String>> known() {
        return shape.known();
    }

    /** One of its fields; {@code lines.2} is a field of what {@code lines} says. */
    public Optional<Field> field(String name) {
        String plain = name.startsWith("lines.") ? "lines" : name;
        return Optional.ofNullable(shape.byName().get(plain));
    }

    /** The kind of a name; empty for one that a newer desk or platform knows. */
    public static Optional<RowKind> of(String t) {
        return Optional.ofNullable(BY_NAME.get(t));
    }
}
