package org.leaderdesk.desk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.SharedLook;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.sync.ProtocolKinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rows are called among people, as the counter sees them: a member by name and tail, an order
 * by join number and name. Lives as long as its transaction.
 */
final class RowNames {

    private static final String LINES = "lines.";

    /** Between the parts of a name. */
    private static final String DOT = " \u00b7 ";

    /** Whose a bag is: a member's, or an order's without one. */
    private static final String OWNER = "owner_id";

    /** Fields that an event is told apart by: what it belongs to. */
    private static final List<String> OWNERS =
            List.of("order_id", "member_id", "case_id", "round_id", "variant_id");

    private final SharedLook look;
    private final Map<String, List<String>> known = new HashMap<>();

    RowNames(SharedLook look) {
        this.look = look;
    }

    /** Its name; blank where the row is not here. */
    PersonalText of(String t, String id) {
        return joined(parts(t, id));
    }

    /**
     * The same; of a line of a handover whose goods they are, and which: the number of the line
     * says nothing to anybody.
     */
    PersonalText of(String t, String id, String field) {
        Optional<Map<?, ?>> line =
                t.equals("handover") && field.startsWith(LINES)
                        ? look.row(t, id)
                                .map(row -> row.get("lines"))
                                .filter(Map.class::isInstance)
                                .map(
                                        lines ->
                                                ((Map<?, ?>) lines)
                                                        .get(field.substring(LINES.length())))
                                .filter(Map.class::isInstance)
                                .map(each -> (Map<?, ?>) each)
                        : Optional.empty();
        return line.map(each -> joined(plus(parts(t, id), goods(each)))).orElseGet(() -> of(t, id));
    }

    private List<String> goods(Map<?, ?> handed) {
        return handed.get("order_id") instanceof String order
                        && look.row("order", order).map(row -> row.get("lines")).orElse(null)
                                instanceof Map<?, ?> lines
                        && lines.get(String.valueOf(handed.get("place"))) instanceof Map<?, ?> line
                        && line.get("variant_id") instanceof String variant
                ? parts("variant", variant)
                : List.of();
    }

    /**
     * The name of a row that a field of another one names; empty where the field names no rows,
     * blank where the row is not here.
     *
     * @param t the kind of row whose field it is
     */
    Optional<PersonalText> named(String t, String field, String id) {
        if (field.equals(OWNER)) {
            return Optional.of(joined(owner(id)));
        }
        return Optional.ofNullable(ProtocolKinds.ALL.refs(t).get(field)).map(kind -> of(kind, id));
    }

    private static PersonalText joined(List<String> parts) {
        return PersonalText.of(String.join(DOT, parts));
    }

    private List<String> parts(String t, String id) {
        List<String> before = known.get(t + id);
        if (before != null) {
            return before;
        }
        List<String> name = look.row(t, id).map(row -> parts(t, row)).orElse(List.of());
        known.put(t + id, name);
        return name;
    }

    private List<String> parts(String t, Map<String, Object> row) {
        return switch (t) {
            case "member" -> texts(row, "name", "tail4");
            case "order" -> order(row);
            case "variant" -> plus(reference(t, row, "product_id"), texts(row, "text"));
            case "group_buy" -> texts(row, "title");
            case "import_file" -> texts(row, "file_name");
            case "setting" -> texts(row, "key");
            case "collection", "bag_place" -> plus(reference(t, row, "round_id"), owner(row));
            case "arrival" -> plus(reference(t, row, "round_id"), reference(t, row, "variant_id"));
            case "handover" -> handover(row);
            case "printed_list" -> plus(reference(t, row, "round_id"), texts(row, "sheet"));
            default -> row.containsKey("name") ? texts(row, "name") : belongsTo(t, row);
        };
    }

    /** The buyer's own name where the order has no other. */
    private List<String> order(Map<String, Object> row) {
        List<String> name = texts(row, "name");
        return plus(
                texts(row, "join_number"),
                name.isEmpty() ? reference("order", row, "member_id") : name);
    }

    private List<String> owner(Map<String, Object> row) {
        return row.get(OWNER) instanceof String id ? owner(id) : List.of();
    }

    private List<String> owner(String id) {
        List<String> member = parts("member", id);
        return member.isEmpty() ? parts("order", id) : member;
    }

    /** The bag that was handed over, the first of several. */
    private List<String> handover(Map<String, Object> row) {
        List<String> round = reference("handover", row, "round_id");
        if (row.get("lines") instanceof Map<?, ?> lines) {
            for (Object line : lines.values()) {
                if (line instanceof Map<?, ?> fields
                        && fields.get("order_id") instanceof String id) {
                    return plus(round, parts("order", id));
                }
            }
        }
        return round;
    }

    private List<String> belongsTo(String t, Map<String, Object> row) {
        return OWNERS.stream()
                .map(field -> reference(t, row, field))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> reference(String t, Map<String, Object> row, String field) {
        @Nullable String kind = ProtocolKinds.ALL.refs(t).get(field);
        return kind != null && row.get(field) instanceof String id ? parts(kind, id) : List.of();
    }

    private static List<String> texts(Map<String, Object> row, String... fields) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            if (row.get(field) instanceof String text && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> plus(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
