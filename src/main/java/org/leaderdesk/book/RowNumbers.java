package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers as rows have them: JSON's small ones are ints and would equal no long. */
final class RowNumbers {

    private RowNumbers() {}

    static @Nullable Object wide(@Nullable Object value) {
        return switch (value) {
            case Integer number -> (Object) number.longValue();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> wide = new LinkedHashMap<>();
                map.forEach((name, each) -> wide.put((String) name, wide(each)));
                yield wide;
            }
            case List<?> list -> list.stream().map(RowNumbers::wide).toList();
            case null, default -> value;
        };
    }
}
