package org.leaderdesk.domain.aftersales;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member complains about pieces of a line (S120).
 *
 * @param roundId the round that hands the line out, if one does
 * @param pieces how many of the line, above zero
 * @param said what the member said; masked like every remark
 * @param openedBy who wrote it down
 * @param events what happened since, oldest first
 */
public record AfterSalesCase(
        UUID id,
        LineId line,
        Optional<UUID> roundId,
        int pieces,
        Reason reason,
        PersonalText said,
        Instant openedAt,
        UUID openedBy,
        List<CaseEvent> events) {

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return closedAt().isEmpty();
    }

    /** When it was closed; empty while it is open, and once it was opened again. */
    public Optional<Instant> closedAt() {
        Optional<Instant> closed = Optional.empty();
        for (CaseEvent event : events) {
            if (event.step().closes()) {
                closed = Optional.of(event.at());
            } else if (event.step() == Step.REOPENED) {
                closed = Optional.empty();
            }
        }
        return closed;
    }

    /** When a step was first taken. */
    public Optional<Instant> first(Step step) {
        return events.stream().filter(event -> event.step() == step).map(CaseEvent::at).findFirst();
    }

    /** The answer that counts: the latest that was chosen. */
    public Optional<CaseEvent> plan() {
        return events.stream()
                .filter(event -> event.step() == Step.PLANNED)
                .reduce((earlier, later) -> later);
    }

    /** Whether the times of a mass complaint hold. */
    public boolean isMass() {
        return first(Step.MASS).isPresent();
    }
}
