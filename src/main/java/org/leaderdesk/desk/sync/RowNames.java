package org.leaderdesk.desk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.SharedLook;
import org.leaderdesk.domain.member.PersonalText;

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

    /** The kinds that fields name, where the field is not called after its kind. */
    private static final Map<String, String> KINDS =
            Map.of(
                    "default_of", "group_buy",
                    "merged_into", "member",
                    "undoes", "handover",
                    "stand_in_point_id", "pickup_point",
                    "group_buy_ids", "group_buy",
                    "seen", "consent");

    /** Fields that an event is told apart by: what it belongs to. */
    private static final List<String> OWNERS =
            List.of("order_id", "member_id", "case_id", "round_id", "variant_id");

    private final SharedLook look;
    private final Map<String, List<PersonalText>> known = new HashMap<>();

    RowNames(SharedLook look) {
        this.look = look;
    }

    /** The kind that a field names; empty where it names none. */
    static Optional<String> kindOf(String field) {
        String kind = KINDS.get(field);
        if (kind != null) {
            return Optional.of(kind);
        }
        return field.endsWith("_id")
                ? Optional.of(field.substring(0, field.length() - "_id".length()))
                : Optional.empty();
    }

    /** The parts of its name; none where the row is not here. */
    List<PersonalText> of(String t, String id) {
        List<PersonalText> before = known.get(t + id);
        if (before != null) {
            return before;
        }
        List<PersonalText> name = look.row(t, id).map(row -> name(t, row)).orElse(List.of());
        known.put(t + id, name);
        return name;
    }

    private List<PersonalText> name(String t, Map<String, Object> row) {
        return switch (t) {
            case "member" -> texts(row, "name", "tail4");
            case "order" -> order(row);
            case "variant" -> plus(reference(row, "product_id"), texts(row, "text"));
            case "group_buy" -> texts(row, "title");
            case "import_file" -> texts(row, "file_name");
            case "setting" -> texts(row, "key");
            case "collection", "bag_place" -> plus(reference(row, "round_id"), owner(row));
            case "arrival" -> plus(reference(row, "round_id"), reference(row, "variant_id"));
            case "handover" -> handover(row);
            case "printed_list" -> plus(reference(row, "round_id"), texts(row, "sheet"));
            default -> row.containsKey("name") ? texts(row, "name") : belongsTo(row);
        };
    }

    /** The buyer's own name where the order has no other. */
    private List<PersonalText> order(Map<String, Object> row) {
        List<PersonalText> name = texts(row, "name");
        return plus(texts(row, "join_number"), name.isEmpty() ? reference(row, "member_id") : name);
    }

    private List<PersonalText> owner(Map<String, Object> row) {
        List<PersonalText> member = reference("member", row.get("owner_id"));
        return member.isEmpty() ? reference("order", row.get("owner_id")) : member;
    }

    /** The bag that was handed over, the first of several. */
    private List<PersonalText> handover(Map<String, Object> row) {
        List<PersonalText> round = reference(row, "round_id");
        if (row.get("lines") instanceof Map<?, ?> lines) {
            for (Object line : lines.values()) {
                if (line instanceof Map<?, ?> fields) {
                    return plus(round, reference("order", fields.get("order_id")));
                }
            }
        }
        return round;
    }

    private List<PersonalText> belongsTo(Map<String, Object> row) {
        return OWNERS.stream()
                .map(field -> reference(row, field))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<PersonalText> reference(Map<String, Object> row, String field) {
        return reference(kindOf(field).orElseThrow(), row.get(field));
    }

    private List<PersonalText> reference(String t, @Nullable Object id) {
        return id instanceof String text ? of(t, text) : List.of();
    }

    private static List<PersonalText> texts(Map<String, Object> row, String... fields) {
        List<PersonalText> texts = new ArrayList<>();
        for (String field : fields) {
            if (row.get(field) instanceof String text && !text.isBlank()) {
                texts.add(PersonalText.of(text));
            }
        }
        return texts;
    }

    private static List<PersonalText> plus(List<PersonalText> first, List<PersonalText> second) {
        List<PersonalText> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
