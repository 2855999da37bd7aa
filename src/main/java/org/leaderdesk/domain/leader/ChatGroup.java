package org.leaderdesk.domain.leader;

import org.leaderdesk.domain.member.Portrait;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A chat group of the leader's.
 *
 * @param estateId the estate it serves
 * @param main whether it takes the members of its estate that no rule names
 * @param size how many people are in the chat, where somebody said so
 * @param audience whom it is mostly made of (S007), where the leader said so
 * @param since the day the chat began, where that is known
 */
public record ChatGroup(
        UUID id,
        String name,
        Optional<UUID> estateId,
        boolean main,
        Optional<Size> size,
        Optional<Portrait> audience,
        Optional<LocalDate> since) {

    /** The largest chat that can be typed; those of the work chat end at 500, channels do not. */
    public static final int LARGEST = 100_000;

    /** How many people are in the chat; 0 where nobody said so. */
    public int peopleOrZero() {
        return size.map(Size::people).orElse(0);
    }

    /**
     * How many people were in the chat.
     *
     * @param people from 1 to {@link #LARGEST}
     * @param on the day somebody looked
     */
    public record Size(int people, LocalDate on) {

        public Size {
            if (people < 1 || people > LARGEST) {
                throw new IllegalArgumentException("a chat has 1 to " + LARGEST + " people");
            }
        }
    }
}
