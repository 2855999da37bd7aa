package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the library's texts; what nobody knows stays as a gap that a person sees and fills. */
final class Wording {

    private static final Map<String, String> GAPS =
            Map.of(
                    "price", "【价格】",
                    "deadline", "【截单时间】",
                    "pickup", "【提货时间地点】",
                    "limit", "【几】",
                    "bought", "【商品】",
                    "group_buy", "【团名】",
                    "count", "【份数】");

    private final Map<String, String> values = new LinkedHashMap<>();

    Wording with(String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    String fill(String template) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        for (Map.Entry<String, String> gap : GAPS.entrySet()) {
            text = text.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return text;
    }

    /** Another text every day, the same one whenever the same day is planned. */
    static Comparator<String> rotation(LocalDate date, String about) {
        return Comparator.comparingInt(
                id -> Math.floorMod(mix((id + "/" + about + "/" + date).hashCode()), 1 << 20));
    }

    static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /** The gaps that a text still has. */
    static List<String> gaps(String text) {
        return GAPS.values().stream().distinct().filter(text::contains).sorted().toList();
    }
}
