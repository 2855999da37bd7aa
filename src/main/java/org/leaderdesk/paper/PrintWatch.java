package org.leaderdesk.paper;

/** Watches labels or slips come out of a small printer, on the thread that prints. */
@FunctionalInterface
public interface PrintWatch {

    PrintWatch NOBODY = (out, total) -> {};

    /**
     * One more is out.
     *
     * @param out how many are, from 1
     * @param total of how many
     */
    void out(int out, int total);
}
