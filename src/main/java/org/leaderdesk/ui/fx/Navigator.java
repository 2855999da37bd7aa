package org.leaderdesk.ui.fx;

import org.leaderdesk.domain.pickup.Sheet;

import java.util.Optional;
import java.util.UUID;

/** Goes to a screen; screens know each other by this alone. */
public interface Navigator {

    /**
     * Shows a screen.
     *
     * @param selected what is to be selected there: an order, a member, a round
     */
    void go(Target target, Optional<UUID> selected);

    /**
     * Shows a screen once more, in a window of its own beside this one, for a second display or a
     * second pair of hands.
     */
    void beside(Target target);

    /** Shows a sheet of a round, ready to be printed. */
    void print(Sheet sheet, UUID round);

    /** Shows a screen as it was left. */
    default void go(Target target) {
        go(target, Optional.empty());
    }
}
