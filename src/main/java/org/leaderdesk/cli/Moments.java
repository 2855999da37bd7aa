package org.leaderdesk.cli;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A moment as an option says it and as a table shows it. */
public final class Moments {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Moments() {}

    /** To the minute, as a person reads it in a table; JSON has the offset too. */
    public static String shown(Instant at, ZoneId zone) {
        return SHOWN.format(at.atZone(zone));
    }

    /**
     * A day, a local time, or a time with its offset.
     *
     * @param option which says it, for the sentence
     * @param zone in which days and local times count
     * @throws Refused OPTION_UNREADABLE
     */
    static Instant read(String option, String text, ZoneId zone) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return text.matches(".*([+-]\\d\\d:\\d\\d|Z)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, option, text);
        }
    }
}
