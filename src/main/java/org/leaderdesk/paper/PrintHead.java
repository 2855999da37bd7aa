package org.leaderdesk.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * What a printed list says about itself.
 *
 * @param version the list's version, from 1
 * @param printedAt when it is printed; the same list with the same time has the same bytes
 * @param zone in which the time is shown
 * @param locale the paper's language
 */
public record PrintHead(int version, Instant printedAt, ZoneId zone, Locale locale) {

    ZonedDateTime localTime() {
        return printedAt.atZone(zone);
    }
}
