package org.leaderdesk.ui.rounds;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A promised time as it is typed: 18:00 today, or 11-21 18:00; full width too. */
final class PromiseTime {

    private static final Pattern TYPED =
            Pattern.compile("(?:(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})\\s+)?(\\d{1,2}):(\\d{2})");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private PromiseTime() {}

    /** The moment a text says; empty where it says none. */
    static Optional<Instant> read(String typed, LocalDate today, ZoneId zone) {
        Matcher parts = TYPED.matcher(Normalizer.normalize(typed, Form.NFKC).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    parts.group(2) == null
                            ? today
                            : LocalDate.of(
                                    parts.group(1) == null
                                            ? today.getYear()
                                            : Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(3)));
            LocalTime time =
                    LocalTime.of(
                            Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)));
            return Optional.of(LocalDateTime.of(day, time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The moment as it could be typed. */
    static String write(Instant at, ZoneId zone) {
        return WRITTEN.format(at.atZone(zone));
    }
}
