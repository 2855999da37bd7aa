package org.leaderdesk.wire;

/** Names and limits of the protocol that both sides keep to. */
public final class Protocol {

    /** The schema of rows this program writes, and the oldest it still understands. */
    public static final int SCHEMA = 1;

    public static final int OLDEST_SCHEMA = 1;

    public static final String DEVICES = "/v1/devices";
    public static final String PAIR = "/v1/pair";
    public static final String TOKEN = "/v1/token";
    public static final String SNAPSHOT = "/v1/snapshot";
    public static final String PULL = "/v1/pull";
    public static final String PUSH = "/v1/push";
    public static final String INGEST = "/v1/ingest";

    /** Mutations of one push. */
    public static final int PUSH_LIMIT = 500;

    /** Rows of one page. */
    public static final int PAGE_LIMIT = 5_000;

    /** Bytes of a request, inflated; of an answer about half as much. */
    public static final int REQUEST_BYTES = 4 << 20;

    /** Bytes at which the platform ends a page of rows, inflated. */
    public static final int PAGE_BYTES = 2 << 20;

    /** Characters of one text value. */
    public static final int TEXT_LENGTH = 100_000;

    /** Seconds that a pull may wait for news. */
    public static final int WAIT_SECONDS = 25;

    /** How far ahead of the platform's clock a mutation may say it was made. */
    public static final long AHEAD_MILLIS = 24 * 3_600_000L;

    /** Epoch ms: a clock that says less, 2020, was never set. */
    public static final long CLOCK_SET = 1_577_836_800_000L;

    /** How long the platform remembers what was deleted, days. */
    public static final int TOMBSTONE_DAYS = 180;

    private Protocol() {}
}
