package org.leaderdesk.domain.leader;

import java.time.Instant;
import java.util.Optional;

/**
 * The data-management rule with the privacy and service agreement (S198): which version counts, and
 * how somebody stands to it.
 */
public final class Agreement {

    /** The version of the text that is shown now; a changed text is another version. */
    public static final int VERSION = 1;

    private Agreement() {}

    /**
     * Somebody accepted a version.
     *
     * @param version which one
     * @param at when
     */
    public record Accepted(int version, Instant at) {

        /** As a setting keeps it: the version, a blank, the time in UTC. */
        public String written() {
            return version + " " + at;
        }

        /** The same read back. */
        public static Accepted read(String written) {
            String[] parts = written.split(" ", 2);
            return new Accepted(Integer.parseInt(parts[0]), Instant.parse(parts[1]));
        }
    }

    /**
     * How somebody who may sign in stands to it.
     *
     * @param accepted what they accepted last; empty where nothing yet
     */
    public record Standing(User user, Optional<Accepted> accepted) {

        /** Whether the version accepted is the one that is shown now. */
        public boolean isCurrent() {
            return accepted.map(each -> each.version() == VERSION).orElse(false);
        }
    }
}
