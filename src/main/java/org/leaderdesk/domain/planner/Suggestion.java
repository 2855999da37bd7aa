package org.leaderdesk.domain.planner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What people of a group suggest (S052). Of whom it came is not kept.
 *
 * @param group the chat group; empty where it came otherwise
 * @param text as it was said, phone numbers masked
 * @param answer what became of it; empty while nobody answered
 */
public record Suggestion(
        UUID id,
        About about,
        Optional<UUID> group,
        String text,
        Instant at,
        Optional<Answer> answer,
        Optional<Instant> answeredAt) {

    /** What it is about. */
    public enum About {
        GOODS,
        PRICE,
        PICKUP,
        ACTIVITY,
        SERVICE,
        OTHER
    }

    /** What became of it. */
    public enum Answer {
        DONE,
        LATER,
        NOT_POSSIBLE
    }
}
