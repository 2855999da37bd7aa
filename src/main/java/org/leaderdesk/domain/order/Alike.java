package org.leaderdesk.domain.order;

/**
 * Whether a file is another export of a group buy the book has: how many of its orders, by join
 * number and phone, the group buy has too. Leaders reuse titles weekly and join numbers restart at
 * 1, so neither a title nor a file's name tells.
 *
 * @param alike orders that both have
 * @param inFile orders in the file
 * @param inBook orders of the group buy
 */
public record Alike(long alike, long inFile, long inBook) {

    /** What the comparison says. */
    public enum Verdict {
        SAME,
        AMBIGUOUS,
        OTHER
    }

    /**
     * Compares against the smaller side.
     *
     * @param same per cent alike from which it is the same group buy
     * @param other per cent alike under which it is another one
     */
    public Verdict verdict(int same, int other) {
        long smaller = Math.min(inFile, inBook);
        if (smaller == 0 || alike * 100 < smaller * other) {
            return Verdict.OTHER;
        }
        return alike * 100 >= smaller * same ? Verdict.SAME : Verdict.AMBIGUOUS;
    }
}
