package org.leaderdesk.domain.planner;

import java.time.Instant;
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
        return DateTimeFormatter.ofPattern(moment, Locale.CHINA).format(at.atZone(zone));
    }

    /** The gaps that a text still has. */
    public List<String> gapsIn(String text) {
        return gaps.values().stream().distinct().filter(text::contains).sorted().toList();
    }
}
