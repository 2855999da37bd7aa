package org.leaderdesk.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * What nobody foresaw, in the log under a short code that the answer says too: what kind of failure
 * where in the program. Its own words are left out, since they may hold what was sent.
 */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private static final int PLACES = 8;
    private static final int CODES = 1 << 16;

    private Incident() {}

    /** Logs a failure of an endpoint and gives back its code. */
    static String logged(String endpoint, Throwable failure) {
        String code = "%04X".formatted(ThreadLocalRandom.current().nextInt(CODES));
        LOG.error("incident {}, {}: {}", code, endpoint, described(failure));
        return code;
    }

    private static String described(Throwable failure) {
        String here =
                failure.getClass().getName()
                        + Arrays.stream(failure.getStackTrace())
                                .limit(PLACES)
                                .map(place -> " at " + place)
                                .collect(Collectors.joining());
        Throwable cause = failure.getCause();
        return cause == null ? here : here + " because of " + described(cause);
    }
}
