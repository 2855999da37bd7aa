package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The personal fields of a row that travels, in and out of what is sealed of it. */
final class PersonalFields {

    private static final List<String> COUNTER_CARD =
            List.of("name", "tail4", "building", "room", "remark");
    private static final List<String> CONTACT_CARD =
            List.of("phone", "address", "lane", "nickname", "contact_remark", "leader_remark");

    private PersonalFields() {}

    /** The names of what is sealed under COUNTER. */
    static List<String> counter(RowShape.Sealed sealed) {
        return switch (sealed) {
            case NOTHING -> List.of();
            case NOTE -> List.of("note");
            case IMAGE -> List.of("image");
            case CARDS -> COUNTER_CARD;
        };
    }

    /** The names of what is sealed under CONTACT. */
    static List<String> contact(RowShape.Sealed sealed) {
        return sealed == RowShape.Sealed.CARDS ? CONTACT_CARD : List.of();
    }

    /** The fields of what was sealed; blank ones left out. */
    static Map<String, Object> of(RowShape.Sealed sealed, List<String> names, byte[] plain) {
        if (sealed == RowShape.Sealed.IMAGE) {
            return Map.of(names.getFirst(), Bytes.text(plain));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> parts = CardText.split(new String(plain, StandardCharsets.UTF_8));
        for (int i = 0; i < names.size() && i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                fields.put(names.get(i), parts.get(i));
            }
        }
        return fields;
    }

    /** What is to be sealed for these fields; null where all are blank. */
    static byte @Nullable [] plain(
            RowShape.Sealed sealed, List<String> names, Map<String, @Nullable Object> fields) {
        List<String> values =
                names.stream()
                        .map(name -> fields.get(name) instanceof String text ? text : "")
                        .toList();
        if (values.stream().allMatch(String::isEmpty)) {
            return null;
        }
        return sealed == RowShape.Sealed.IMAGE
                ? Bytes.ofText(values.getFirst())
                : CardText.join(values).getBytes(StandardCharsets.UTF_8);
    }
}
