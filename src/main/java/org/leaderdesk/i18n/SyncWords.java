package org.leaderdesk.i18n;

import static java.util.Map.entry;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Kinds of rows, fields and values in a person's words. What a newer program calls by a name that
 * this one does not know stands under that name.
 */
public final class SyncWords {

    private static final String FROM = Messages.SYNC_VALUE + "from.";

    private static final String LINES = "lines.";
    private static final Pattern LINE = Pattern.compile("lines\\.\\d{1,9}");
    private static final int FEN = 2;
    private static final int TEN_THOUSANDTHS = 4;

    /** The fields whose values are codes, and what their words' keys begin with. */
    private static final Map<String, String> CODED =
            Map.ofEntries(
                    entry("user.role", Messages.CODE),
                    entry("pickup_point.kind", Messages.CODE),
                    entry("chat_group.audience", Messages.PORTRAIT),
                    entry("service_post.kind", Messages.PLAN_WORD),
                    entry("flash_test.verdict", Messages.SYNC_VALUE + "verdict."),
                    entry("product_use.use", Messages.SYNC_VALUE + "use."),
                    entry("activity.kind", Messages.PLAN_WORD),
                    entry("suggestion.about", Messages.PLAN_WORD),
                    entry("suggestion.answer", Messages.PLAN_WORD),
                    entry("member_tag.tag", Messages.PORTRAIT),
                    entry("outreach.segment", Messages.SYNC_VALUE + "segment."),
                    entry("outreach.result", Messages.SYNC_VALUE + "result."),
                    entry("warning.watched", Messages.SYNC_VALUE + "watched."),
                    entry("warning.level", Messages.SYNC_VALUE + "level."),
                    entry("setting.value", Messages.RULE_WORD),
                    entry("group_rules.kind", Messages.SYNC_VALUE + "rule."),
                    entry("product.zone", Messages.CODE),
                    entry("product.layer", Messages.CODE),
                    entry("product.zone_from", FROM),
                    entry("product.layer_from", FROM),
                    entry("product.shelf_life_from", FROM),
                    entry("product.supplier_from", FROM),
                    entry("variant.price_from", FROM),
                    entry("variant.cost_from", FROM),
                    entry("variant.stock_from", FROM),
                    entry("order.state", Messages.CODE),
                    entry("order.presence", Messages.SYNC_VALUE + "presence."),
                    entry("order.logistics", Messages.SYNC_VALUE + "logistics."),
                    entry("order.time_precision", Messages.SYNC_VALUE + "precision."),
                    entry("shortage.policy", Messages.RULE_WORD),
                    entry("shelf.zone", Messages.CODE),
                    entry("bag_place.zone", Messages.CODE),
                    entry("handover.collected_by", Messages.SYNC_VALUE + "by."),
                    entry("handover.review", Messages.SYNC_VALUE + "review."),
                    entry("give_back.kind", Messages.SYNC_VALUE + "give-back."),
                    entry("give_back.cause", Messages.SYNC_VALUE + "cause."),
                    entry("give_back.state", Messages.SYNC_VALUE + "give-back-state."),
                    entry("leftover.fate", Messages.SYNC_VALUE + "fate."),
                    entry("consent.purpose", Messages.CODE),
                    entry("consent.how", Messages.SYNC_VALUE + "how."),
                    entry("case.reason", Messages.CODE),
                    entry("case_event.step", Messages.CODE),
                    entry("case_event.answer", Messages.CODE),
                    entry("intervention.watched", Messages.SYNC_VALUE + "watched."),
                    entry("intervention.action", Messages.INTERVENTION),
                    entry("intervention.answer", Messages.INTERVENTION_STATE),
                    entry("printed_list.sheet", Messages.PAPER_SHEET));

    private static final Set<String> YES_OR_NO =
            Set.of(
                    "unsure",
                    "address_open",
                    "main",
                    "state_known",
                    "granted",
                    "missing",
                    "pinned",
                    "original",
                    "applies",
                    "held_out",
                    "days_off_known");

    /** Hashes, pictures and the like, which nobody can read. */
    private static final Set<String> OPAQUE =
            Set.of("identity_key", "nick_key", "image", "content", "sha256", "seen");

    private final Messages messages;
    private final ZoneId zone;

    /**
     * Words of one language.
     *
     * @param zone in which times are shown
     */
    public SyncWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** A kind of row. */
    public String kind(String kind) {
        return known(Messages.SYNC_KIND + kind, kind);
    }

    /**
     * A row.
     *
     * @param name what it is called; blank where nobody knows
     */
    public String about(String kind, String name) {
        String called = name(kind, name);
        return called.isBlank() ? kind(kind) : messages.text("sync.about", kind(kind), called);
    }

    /** What a row is called; of a setting what it is about. */
    public String name(String kind, String name) {
        int dot = name.indexOf('.') + 1;
        if (!kind.equals("setting") || dot == 0) {
            return name;
        }
        String rest = name.substring(dot);
        return switch (name.substring(0, dot)) {
            case "rule." -> known(Messages.RULE_NAME + rest, rest);
            case "list." -> known(Messages.PAPER_SHEET + rest, rest);
            case "plan." -> messages.text("sync.setting-post-link");
            case "support." -> messages.text("sync.setting-support");
            default -> rest;
        };
    }

    /** A field; of {@code lines.2} which line it is, counted as people do: the third. */
    public String field(String field) {
        return LINE.matcher(field).matches()
                ? messages.text("sync.line", Long.parseLong(field.substring(LINES.length())) + 1)
                : DayFigureWords.ofColumn(field)
                        .map(messages::text)
                        .orElseGet(() -> known(Messages.SYNC_FIELD + field, field));
    }

    /**
     * That this computer's clock is far off.
     *
     * @param offset the platform's clock less this one's
     */
    public String clock(Duration offset) {
        return messages.text(
                offset.isNegative() ? "sync.clock-ahead" : "sync.clock-behind",
                offset.abs().toHours());
    }

    /** Why an edit was not taken, put off, or is to be looked at. */
    public String why(String code) {
        String key = Messages.SYNC_CODE + code;
        return messages.has(key) ? messages.text(key) : messages.text("sync.code-other", code);
    }

    /**
     * What one side says of a field.
     *
     * @param kind the kind of row
     * @param value null where it says nothing
     * @param names what the rows are called that values name; empty for a value that names none,
     *     blank for a row that is not here
     */
    public String value(
            String kind,
            String field,
            @Nullable Object value,
            Function<String, Optional<String>> names) {
        if (value == null || value.equals("")) {
            return messages.text("sync.value-none");
        }
        if (OPAQUE.contains(field)) {
            return messages.text("sync.value-opaque");
        }
        return switch (value) {
            case Number number -> number(field, number.longValue());
            case Map<?, ?> fields -> fields(kind, fields, names);
            case List<?> all ->
                    String.join(
                            messages.text("list.comma"),
                            all.stream().map(each -> value(kind, field, each, names)).toList());
            default -> text(kind, field, value.toString(), names);
        };
    }

    /** A text that is a code in a person's words; any other as it is. */
    public String text(String kind, String field, String text) {
        String prefix = CODED.get(kind + "." + field);
        return prefix == null ? text : known(prefix + text, text);
    }

    private String text(
            String kind, String field, String text, Function<String, Optional<String>> names) {
        return names.apply(text)
                .map(name -> name.isBlank() ? messages.text("sync.value-unknown") : name)
                .orElseGet(() -> text(kind, field, text));
    }

    private String number(String field, long number) {
        if (field.endsWith("_fen")) {
            return money(BigDecimal.valueOf(number, FEN));
        }
        if (field.equals("price_e4")) {
            return money(BigDecimal.valueOf(number, TEN_THOUSANDTHS));
        }
        if (field.equals("at") || field.endsWith("_at")) {
            return DateTimeFormatter.ofPattern(messages.text("format.moment"), messages.locale())
                    .format(Instant.ofEpochMilli(number).atZone(zone));
        }
        if (YES_OR_NO.contains(field)) {
            return messages.text(number == 0 ? "sync.value-no" : "sync.value-yes");
        }
        return Long.toString(field.equals("place") ? number + 1 : number);
    }

    /** In yuan, with the sign that stands before every amount here. */
    private static String money(BigDecimal yuan) {
        DecimalFormat format =
                new DecimalFormat(
                        "\u00a5#,##0.00##",
                        DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));
        return format.format(yuan);
    }

    private String fields(String kind, Map<?, ?> fields, Function<String, Optional<String>> names) {
        List<String> parts = new ArrayList<>();
        fields.forEach(
                (name, value) -> {
                    String field = String.valueOf(name);
                    // What is nought or said nowhere tells two lines apart only where it is
                    // missing.
                    if (value != null && !value.equals(0L)) {
                        parts.add(
                                messages.text(
                                        "sync.field-and-value",
                                        field(field),
                                        value(kind, field, value, names)));
                    }
                });
        return parts.isEmpty()
                ? messages.text("sync.value-none")
                : String.join(messages.text("list.comma"), parts);
    }

    private String known(String key, String otherwise) {
        return messages.has(key) ? messages.text(key) : otherwise;
    }
}
