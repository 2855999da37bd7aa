package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.time.OrderTime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as tools, spreadsheets and people write them, in one zone. */
final class Times {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Spreadsheets count days from here; the 1900 leap day they invent is long past. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,20})?");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([0-9]{4})\\s?[-/.年]\\s?([0-9]{1,2})\\s?[-/.月]\\s?([0-9]{1,2})\\s?日?"
                            + "(?:[T\\s]*(上午|下午|AM|PM)?\\s?([0-9]{1,2})[:时]([0-9]{1,2})"
                            + "(?:[:分]([0-9]{1,2})秒?)?分?(?:\\.[0-9]{1,9})?\\s?(AM|PM)?)?");

    private final ZoneId zone;
    private final @Nullable DateTimeFormatter format;
    private String lastText = "";
    private @Nullable OrderTime last;

    Times(ZoneId zone, @Nullable DateTimeFormatter format) {
        this.zone = zone;
        this.format = format;
    }

    /** Reads a time; half a million rows repeat the one of the row above. */
    OrderTime read(String text) throws BadValue {
        OrderTime known = last;
        if (known != null && text.equals(lastText)) {
            return known;
        }
        OrderTime time = parse(Numbers.fold(text));
        lastText = text;
        last = time;
        return time;
    }

    private OrderTime parse(String text) throws BadValue {
        try {
            if (format != null) {
                return exact(LocalDateTime.parse(text, format));
            }
            if (SERIAL.matcher(text).matches()) {
                return serial(new BigDecimal(text));
            }
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                throw new BadValue(RefusalCode.BAD_TIME);
            }
            LocalDate day =
                    LocalDate.of(number(written, 1), number(written, 2), number(written, 3));
            return written.group(5) == null ? day(day) : exact(day.atTime(clock(written)));
        } catch (DateTimeException e) {
            throw new BadValue(RefusalCode.BAD_TIME);
        }
    }

    private OrderTime serial(BigDecimal days) throws BadValue {
        LocalDate day = EPOCH.plusDays(days.longValue());
        long seconds =
                days.remainder(BigDecimal.ONE)
                        .multiply(SECONDS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
        return seconds == 0 ? day(day) : exact(day.atStartOfDay().plusSeconds(seconds));
    }

    private static LocalTime clock(Matcher written) {
        int hour = number(written, 5);
        String half = written.group(4) == null ? written.group(8) : written.group(4);
        if (half != null && hour <= 12) {
            boolean afternoon = half.equals("下午") || half.equals("PM");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return LocalTime.of(
                hour, number(written, 6), written.group(7) == null ? 0 : number(written, 7));
    }

    private OrderTime exact(LocalDateTime time) throws BadValue {
        check(time.toLocalDate());
        return new OrderTime(time.atZone(zone).toInstant(), OrderTime.Precision.SECOND);
    }

    private OrderTime day(LocalDate day) throws BadValue {
        check(day);
        return new OrderTime(day.atStartOfDay(zone).toInstant(), OrderTime.Precision.DAY);
    }

    /** A year outside is a serial read as a date or a column mistaken, never an order. */
    private static void check(LocalDate day) throws BadValue {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new BadValue(RefusalCode.BAD_TIME);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
