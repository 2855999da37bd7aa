package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables whose rows travel between the desks of a leader, and the columns that do: what the
 * protocol says of them is in {@code wire.RowKind}, field by field under the same names, and a test
 * compares the two. A kind stands behind those it refers to.
 */
public enum RowShape {
    USER("user", "user_account", "name:t role:t created_at:n removed_at:n"),
    ESTATE("estate", "estate", "name:t"),
    SUB_LEADER("sub_leader", "sub_leader", "name:t"),
    PICKUP_POINT("pickup_point", "pickup_point", "name:t kind:t"),
    SUPPLIER("supplier", "supplier", "name:t"),
    SETTING("setting", "setting", "key:t", "value:t"),
    MEMBER(
            "member",
            "member",
            "unsure:n estate_id:i address_open:n merged_into:i registered_at:n identity_key:b",
            Sealed.CARDS,
            null),
    CHAT_GROUP(
            "chat_group",
            "chat_group",
            "name:t estate_id:i main:n people:n people_on:t created_at:n audience:t since:t"),
    GROUP_RULES(
            "group_rules",
            "",
            "",
            Sealed.NOTHING,
            new Children(
                    Children.Form.LIST,
                    "rules",
                    "group_rule",
                    "",
                    "position",
                    "chat_group_id:i kind:t sub_leader_id:i words:t estate_id:i building_from:n"
                            + " building_to:n member_id:i")),
    PRODUCT(
            "product",
            "product",
            "name:t category:t zone:t zone_from:t layer:t layer_from:t shelf_life_days:n"
                    + " shelf_life_from:t supplier_id:i supplier_from:t"),
    VARIANT(
            "variant",
            "variant",
            "product_id:i text:t code:t price_fen:n price_from:t cost_fen:n cost_from:t stock:n"
                    + " stock_from:t"),
    GROUP_BUY("group_buy", "group_buy", "title:t opened_at:n closed_at:n"),
    ORDER(
            "order",
            "orders",
            "group_buy_id:i order_number:t join_number:t member_id:i nick_key:b estate_id:i"
                    + " pickup_point_id:i sub_leader_id:i state:t state_known:n logistics:t"
                    + " amount_fen:n refund_fen:n settled_fen:n freight_fen:n discount_fen:n"
                    + " ordered_at:n time_precision:t presence:t",
            Sealed.CARDS,
            new Children(
                    Children.Form.LINES,
                    "lines",
                    "order_line",
                    "order_id",
                    "place",
                    "variant_id:i quantity:n refunded:n cancelled:n amount_fen:n price_e4:n")),
    ROUND(
            "round",
            "pickup_round",
            "name:t default_of:i pickup_point_id:i opened_at:n closed_at:n undone_at:n"
                    + " promised_at:n stand_in_point_id:i",
            Sealed.NOTHING,
            new Children(
                    Children.Form.IDS,
                    "group_buy_ids",
                    "round_group_buy",
                    "round_id",
                    "position",
                    "group_buy_id:i")),
    COLLECTION("collection", "collection", "round_id:i owner_id:i", "number:n"),
    ARRIVAL(
            "arrival",
            "arrival",
            "round_id:i delivery:n variant_id:i",
            "quantity:n loss:n note:t trace_code:t at:n user_id:i"),
    SHORTAGE(
            "shortage",
            "shortage",
            "order_id:i place:n",
            "round_id:i policy:t pieces:n refund_fen:n at:n user_id:i"),
    SHELF("shelf", "shelf", "round_id:i zone:t first:n", "last:n name:t"),
    BAG_PLACE("bag_place", "bag_place", "round_id:i owner_id:i zone:t", "name:t"),
    HANDOVER(
            "handover",
            "handover",
            "round_id:i collected_by:t review:t undoes:i at:n user_id:i",
            Sealed.NOTE,
            new Children(
                    Children.Form.LINES,
                    "lines",
                    "handover_line",
                    "handover_id",
                    "n",
                    "order_id:i place:n owner_id:i quantity:n")),
    PICKUP_CODE("pickup_code", "pickup_code", "code:t", "order_id:i"),
    GIVE_BACK(
            "give_back",
            "give_back",
            "kind:t cause:t order_id:i place:n amount_fen:n state:t made_at:n done_at:n seen_at:n"),
    LEFTOVER(
            "leftover",
            "leftover",
            "round_id:i order_id:i place:n quantity:n fate:t reason:t at:n user_id:i"),
    CONSENT(
            "consent",
            "consent",
            "member_id:i purpose:t granted:n how:t notice:t seen:l at:n user_id:i"),
    CASE(
            "case",
            "after_sales_case",
            "order_id:i place:n round_id:i pieces:n reason:t opened_at:n user_id:i closed_at:n",
            Sealed.NOTE,
            null),
    CASE_EVENT(
            "case_event",
            "case_event",
            "case_id:i step:t answer:t pieces:n amount_fen:n give_back_id:i at:n user_id:i",
            Sealed.NOTE,
            null),
    PHOTO(
            "photo",
            "photo",
            "case_id:i round_id:i delivery:n variant_id:i width:n height:n at:n user_id:i",
            Sealed.IMAGE,
            null),
    PRINTED_LIST(
            "printed_list",
            "printed_list",
            "round_id:i sheet:t narrowing:t version:n lines:n content:b printed_at:n user_id:i"
                    + " target:t pages:n sha256:b",
            Sealed.NOTHING,
            new Children(
                    Children.Form.LIST,
                    "printed",
                    "printed_line",
                    "list_id",
                    "n",
                    "order_id:i place:n number:n variant_id:i quantity:n refund_fen:n missing:n")),
    IMPORT_FILE(
            "import_file",
            "import_file",
            "at:n user_id:i file_name:t format:t group_buy_id:i rows:n orders_new:n"
                    + " orders_changed:n orders_missing:n"),
    PLAN_SLOT(
            "plan_slot",
            "plan_slot",
            "day:t chat_group_id:i slot:t",
            "wave:n at:n topic:t product_id:i wording:t text:t why:t own_at:n own_text:t pinned:n"
                + " pictures:n videos:n done_at:n participants:n replies:n clicks:n original:n"),
    SERVICE_POST("service_post", "service_post", "group_buy_id:i kind:t", "done_at:n"),
    FLASH_TEST("flash_test", "flash_test", "product_id:i began_on:t", "verdict:t"),
    PLAN_DAY(
            "plan_day",
            "plan_day",
            "day:t",
            "objective:n bound:n relaxed:t dropped:t days_off_known:n"),
    PRODUCT_USE("product_use", "product_use", "product_id:i use:t", "applies:n"),
    ACTIVITY(
            "activity",
            "activity",
            "name:t kind:t from_day:t to_day:t owner:t deadline:t ready_on:t goal_orders:n"
                    + " presale:n note:t removed_at:n"),
    SUGGESTION(
            "suggestion",
            "suggestion",
            "about:t chat_group_id:i text:t at:n answer:t answered_at:n"),
    GROUP_DAY(
            "group_day",
            "group_day",
            "day:t chat_group_id:i",
            "size:n messages:n active_members:n questions:n answered:n reply_minutes:n"
                    + " participants:n topic_participants:n ugc_posts:n clicks:n reviews:n"
                    + " good_reviews:n promoters:n detractors:n nps_answers:n user_id:i at:n"),
    MEMBER_TAG("member_tag", "member_tag", "member_id:i tag:t", "applies:n"),
    OUTREACH(
            "outreach",
            "outreach",
            "member_id:i at:n user_id:i segment:t wording:t held_out:n result:t"),
    WARNING(
            "warning",
            "warning",
            "watched:t subject_id:i part:t raised_on:t",
            "level:t seen_on:t figure_e3:n acknowledged_at:n acknowledged_by:i resolved_on:t"),
    AREA("area", "area", "name:t parent_id:i"),
    LEADER("leader", "region_leader", "name:t area_id:i since:t until:t"),
    LEADER_DAY(
            "leader_day",
            "leader_day",
            "leader_id:i day:t",
            "area_id:i"
                    + " signed_in_on:n selling_since:n groups:n members:n"
                    + " active_members:n orders:n sales_fen:n month_orders:n"
                    + " month_sales_fen:n sales_30_fen:n slots_due:n slots_done:n"
                    + " cases_settled:n cases_in_time:n score_e3:n score_basis:n"
                    + " group_score_e3:n groups_scored:n groups_green:n"
                    + " groups_yellow:n groups_orange:n groups_red:n"
                    + " orders_change_e3:n satisfied_e3:n warnings_yellow:n"
                    + " warnings_orange:n warnings_red:n l1_e3:n l2_e3:n l3_e3:n"
                    + " l4_e3:n l5_e3:n l6_e3:n h1_e3:n h2_e3:n h3_e3:n h4_e3:n"
                    + " h5_e3:n h6_e3:n h7_e3:n h8_e3:n k1_e3:n k2_e3:n k2_swing_e3:n"
                    + " k3_e3:n k4_e3:n k5_e3:n k6_e3:n k7_e3:n k8_e3:n k9_e3:n"
                    + " k10_e3:n k11_e3:n k12_e3:n figured_at:n"),
    INTERVENTION(
            "intervention",
            "intervention",
            "leader_id:i area_id:i watched:t action:t note:t due_on:t made_at:n withdrawn_at:n"
                    + " answer:t answered_at:n asked_by:t");

    private static final Set<RowShape> REGIONS = EnumSet.of(AREA, LEADER, LEADER_DAY, INTERVENTION);
    private static final Set<RowShape> REGIONS_ALONE = EnumSet.of(AREA, LEADER);

    private static final Map<String, RowShape> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(RowShape::t, Function.identity()));

    /** What of a row is sealed. */
    enum Sealed {
        NOTHING,
        /** One text under COUNTER. */
        NOTE,
        /** Bytes under COUNTER. */
        IMAGE,
        /** A counter card and a contact card. */
        CARDS
    }

    private final String t;
    private final String table;
    private final List<RowColumn> key;
    private final List<RowColumn> columns;
    private final Sealed sealed;
    private final @Nullable Children children;

    /** A table whose key is one id. */
    RowShape(String t, String table, String columns) {
        this(t, table, columns, Sealed.NOTHING, null);
    }

    RowShape(String t, String table, String columns, Sealed sealed, @Nullable Children children) {
        this(t, table, List.of(), RowColumn.all(columns), sealed, children);
    }

    /** A table whose key is made of what the row says. */
    RowShape(String t, String table, String key, String columns) {
        this(t, table, RowColumn.all(key), RowColumn.all(columns), Sealed.NOTHING, null);
    }

    RowShape(
            String t,
            String table,
            List<RowColumn> key,
            List<RowColumn> columns,
            Sealed sealed,
            @Nullable Children children) {
        this.t = t;
        this.table = table;
        this.key = key;
        this.columns = columns;
        this.sealed = sealed;
        this.children = children;
    }

    /** The kind's name in the protocol. */
    public String t() {
        return t;
    }

    /** The kind of a name; empty for one that a newer program knows. */
    public static Optional<RowShape> of(String t) {
        return Optional.ofNullable(BY_NAME.get(t));
    }

    /**
     * The type of everything a row of it says, by its name; of what lies in rows inside as {@code
     * lines.quantity}.
     */
    public Map<String, String> fieldTypes() {
        Map<String, String> types = new TreeMap<>();
        Stream.concat(key.stream(), columns.stream())
                .forEach(each -> types.put(each.name(), each.type().name()));
        if (children != null) {
            types.put(children.field(), children.form().name());
            if (children.form() != Children.Form.IDS) {
                children.columns()
                        .forEach(
                                each ->
                                        types.put(
                                                children.field() + "." + each.name(),
                                                each.type().name()));
            }
        }
        String plain = sealed == Sealed.IMAGE ? "BYTES" : "TEXT";
        PersonalFields.counter(sealed).forEach(name -> types.put(name, plain));
        PersonalFields.contact(sealed).forEach(name -> types.put(name, plain));
        return types;
    }

    /** Whether such rows stand in a book of an edition. */
    boolean isIn(Edition edition) {
        return edition == Edition.REGION ? REGIONS.contains(this) : !REGIONS_ALONE.contains(this);
    }

    /** Blank where the kind is one row to the platform and a whole table here. */
    String table() {
        return table;
    }

    /** The columns of a made key; empty where the key is the column id. */
    List<RowColumn> key() {
        return key;
    }

    List<RowColumn> columns() {
        return columns;
    }

    Sealed sealed() {
        return sealed;
    }

    Optional<Children> children() {
        return Optional.ofNullable(children);
    }
}
