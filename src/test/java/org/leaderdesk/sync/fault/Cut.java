package org.leaderdesk.sync.fault;

/**
 * Where and how a connection breaks.
 *
 * @param way which of the two streams is counted
 * @param at after how many of them
 * @param records whether TLS records are counted, and not bytes
 * @param how it ends
 * @param down whether nobody gets through any more until the line is healed; else the next
 *     connection does
 */
record Cut(Way way, long at, boolean records, How how, boolean down) {

    /** A direction. */
    enum Way {
        TO_PLATFORM,
        TO_DESK
    }

    /** What either end sees. */
    enum How {
        /** The other one said goodbye in the middle. */
        FIN,
        /** The connection is gone. */
        RST,
        /** Nothing comes any more. */
        STALL
    }
}
