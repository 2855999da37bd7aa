package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One Enter at the counter: what of which lines was handed over, of one bag or of several; or the
 * counter-event that takes one back. Never edited.
 *
 * @param undoes the handover it takes back
 * @param note what was noted, or the reason of an undo; masked like every remark
 * @param at when
 * @param userId who stood at the counter
 * @param lines at least one
 */
public record Handover(
        UUID id,
        UUID roundId,
        CollectedBy collectedBy,
        Optional<Review> review,
        Optional<UUID> undoes,
        PersonalText note,
        Instant at,
        UUID userId,
        List<Handed> lines) {

    /**
     * Pieces of one line.
     *
     * @param ownerId whose bag they were in
     * @param quantity above zero; below zero in an undo
     */
    public record Handed(LineId line, UUID ownerId, int quantity) {

        /** The same pieces taken back. */
        public Handed undone() {
            return new Handed(line, ownerId, -quantity);
        }
    }
}
