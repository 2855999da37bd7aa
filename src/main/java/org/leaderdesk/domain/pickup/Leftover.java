package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.order.LineId;

import java.util.UUID;

/**
 * What became of goods nobody collected.
 *
 * @param quantity pieces, above zero
 * @param reason why, in a few words; nothing about a person
 */
public record Leftover(UUID id, LineId line, int quantity, Fate fate, String reason) {

    /** Where they went. */
    public enum Fate {
        /** Back into the leader's stock. */
        RETURNED,
        /** Lost. */
        WRITTEN_OFF
    }
}
