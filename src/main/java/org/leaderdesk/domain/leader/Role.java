package org.leaderdesk.domain.leader;

/** What somebody who signs in to a book is. What a role may not see, its keys cannot decrypt. */
public enum Role {
    /** Runs the group buys; sees every field of every member. */
    LEADER,
    /** Hands goods over at the counter; never sees a full phone number or an address. */
    PICKUP_STAFF,
    /** Looks at figures of several leaders; the book of a region holds no member at all. */
    REGIONAL_MANAGER
}
