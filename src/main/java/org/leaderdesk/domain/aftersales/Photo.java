package org.leaderdesk.domain.aftersales;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A picture of what a case or a delivery is about, without the picture itself.
 *
 * @param of what it shows
 * @param width in pixels
 * @param height in pixels
 * @param userId who added it
 */
public record Photo(UUID id, Subject of, int width, int height, Instant at, UUID userId) {

    /** What a photo shows: goods of a case, or goods as they came off a truck (S106). */
    public sealed interface Subject {

        /** A case. */
        record OfCase(UUID caseId) implements Subject {}

        /** What came of a variant with a delivery of a round. */
        record OfArrival(UUID roundId, int delivery, UUID variantId) implements Subject {}
    }

    /** The case it is of; empty of a delivery's. */
    public Optional<UUID> caseId() {
        return of instanceof Subject.OfCase complaint
                ? Optional.of(complaint.caseId())
                : Optional.empty();
    }
}
