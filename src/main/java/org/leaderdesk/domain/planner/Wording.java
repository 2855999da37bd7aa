package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills the library's texts; what nobody knows stays as a gap that a person sees and fills. */
final class Wording {

    private final PostWords words;
    private final Map<String, String> values = new LinkedHashMap<>();

    Wording(PostWords words) {
        this.words = words;
    }

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
        for (Map.Entry<String, String> gap : words.gaps().entrySet()) {
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
}
