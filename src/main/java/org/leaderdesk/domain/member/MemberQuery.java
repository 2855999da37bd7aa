package org.leaderdesk.domain.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which members a person wants to see, in which order. Erased and merged ones are never among them.
 *
 * @param only what is to be settled about them
 * @param people whom the typed text may mean; empty for everybody
 * @param descending the most or the latest first
 */
public record MemberQuery(Only only, Optional<List<UUID>> people, By by, boolean descending) {

    /** Everybody, who ordered last first. */
    public static final MemberQuery LATEST =
            new MemberQuery(Only.ALL, Optional.empty(), By.LAST_ORDER, true);

    /** What is to be settled about a member, or asked of them. */
    public enum Only {
        ALL,
        /** Known by no phone; it may be somebody the book knows already. */
        UNSURE,
        /** The address could not be split. */
        ADDRESS_OPEN,
        /** Nobody asked them yet whether they may be written to in private. */
        NOT_ASKED
    }

    /** What members are sorted by; names are sealed, and no list of them is sorted. */
    public enum By {
        LAST_ORDER,
        ORDERS
    }
}
