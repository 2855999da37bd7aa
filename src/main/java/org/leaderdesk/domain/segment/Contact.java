package org.leaderdesk.domain.segment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A private message to a member, or that they were left out to see what such messages do.
 *
 * @param userId who wrote
 * @param segment of the member then
 * @param wording id of the text; blank where a person wrote it
 * @param heldOut whether they were left out: nobody wrote
 * @param result empty until somebody says
 */
public record Contact(
        UUID id,
        UUID member,
        Instant at,
        UUID userId,
        Segment segment,
        String wording,
        boolean heldOut,
        Optional<Result> result) {

    /** What came of it. */
    public enum Result {
        ANSWERED,
        ORDERED,
        NO_ANSWER,
        /** Wants no such messages: MARKETING was taken back with it. */
        REFUSED
    }
}
