package org.leaderdesk.i18n;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Kinds of rows, fields and values in a person's words. What a newer program calls by a name that
 * this one does not know stands under that name.
 */
public final class SyncWords {

    private static final String LINES = "lines.";
    private static final int FEN = 2;
    private static final int TEN_THOUSANDTHS = 4;

    private static final Set<String> YES_OR_NO =
            Set.of("unsure", "address_open", "main", "state_known", "granted", "missing");

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

    /** A field; of {@code lines.2} the line's number. */
    public String field(String field) {
        return field.startsWith(LINES)
                ? messages.text("sync.line", field.substring(LINES.length()))
                : known(Messages.SYNC_FIELD + field, field);
    }

    /** Why an edit was not taken, put off, or is to be looked at. */
    public String why(String code) {
        String key = Messages.SYNC_CODE + code;
        return messages.has(key) ? messages.text(key) : messages.text("sync.code-other", code);
    }

    /**
     * A value.
     *
     * @param value null where the field says nothing
     * @param names what the rows are called that values name; blank where nobody knows
     */
    public String value(String field, @Nullable Object value, Function<String, String> names) {
        if (value == null || value.equals("")) {
            return messages.text("sync.value-none");
        }
        if (OPAQUE.contains(field)) {
            return messages.text("sync.value-opaque");
        }
        return switch (value) {
            case Number number -> number(field, number.longValue());
            case Map<?, ?> fields -> fields(fields, names);
            case List<?> all -> all(field, all, names);
            default -> text(field, value.toString(), names);
        };
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
        return Long.toString(number);
    }

    /** In yuan, with the sign that stands before every amount here. */
    private static String money(BigDecimal yuan) {
        DecimalFormat format =
                new DecimalFormat(
                        "\u00a5#,##0.00##",
                        DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));
        return format.format(yuan);
    }

    private String text(String field, String text, Function<String, String> names) {
        if (field.endsWith("_id")
                || field.endsWith("_ids")
                || field.equals("default_of")
                || field.equals("merged_into")
                || field.equals("undoes")) {
            String name = names.apply(text);
            return name.isBlank() ? messages.text("sync.value-unknown") : name;
        }
        return known(Messages.CODE + text, text);
    }

    private String fields(Map<?, ?> fields, Function<String, String> names) {
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
                                        value(field, value, names)));
                    }
                });
        return parts.isEmpty()
                ? messages.text("sync.value-none")
                : String.join(messages.text("list.comma"), parts);
    }

    private String all(String field, List<?> all, Function<String, String> names) {
        return String.join(
                messages.text("list.comma"),
                all.stream().map(each -> value(field, each, names)).toList());
    }

    private String known(String key, String otherwise) {
        return messages.has(key) ? messages.text(key) : otherwise;
    }
}
