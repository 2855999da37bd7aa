package org.leaderdesk.domain.planner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that every post may need.
 *
 * @param gaps what stands for a value that nobody knows, by the value's name; a person sees it and
 *     fills it in
 * @param moment how a day and time is written, as a pattern of java.time
 */
public record PostWords(Map<String, String> gaps, String moment) {

    /** A moment as a post says it. */
    public String moment(Instant at, ZoneId zone) {
        return moment(at.atZone(zone).toLocalDateTime());
    }

    /** The same of a moment in the book's zone. */
    public String moment(LocalDateTime at) {
        return DateTimeFormatter.ofPattern(moment, Locale.CHINA).format(at);
    }

    /** The gaps that a text still has. */
    public List<String> gapsIn(String text) {
        return gaps.values().stream().distinct().filter(text::contains).sorted().toList();
    }

    /** A text with a gap for every value it asks for. */
    public String withGaps(String template) {
        String text = template;
        for (Map.Entry<String, String> gap : gaps.entrySet()) {
            text = text.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return text;
    }
}
