package org.leaderdesk.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a round stands on none of its lists, in one sentence: on paper and in the terminal. */
public final class LeftOutWords {

    private LeftOutWords() {}

    /**
     * The sentence; empty where nothing is left out.
     *
     * @param expressPieces that go by parcel service
     * @param notPickedOrders unpaid, cancelled or refunded
     */
    public static Optional<String> of(Messages messages, int expressPieces, int notPickedOrders) {
        List<String> parts = new ArrayList<>();
        if (expressPieces > 0) {
            parts.add(messages.text("paper.leftout.express", Integer.toString(expressPieces)));
        }
        if (notPickedOrders > 0) {
            parts.add(messages.text("paper.leftout.orders", Integer.toString(notPickedOrders)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("paper.leftout", String.join("·", parts)));
    }
}
